package org.braid.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event of Adult Social Care Client Level Data: the fifty columns in the order of submission (STANDARDS 1.2). */
final class CldRow {
    static final List<String> HEADER = List.of(
            "LA Code",
            "Reporting Period Start Date",
            "Reporting Period End Date",
            "NHS Number",
            "LA Person Unique Identifier",
            "First Name",
            "Last Name",
            "GP Practice Name",
            "GP Practice Code",
            "Gender",
            "Ethnicity",
            "Date of Birth",
            "Date of Death",
            "Client Type",
            "Primary Support Reason",
            "Postcode",
            "Accommodation Status",
            "Employment Status",
            "Has Unpaid Carer",
            "Autism Spectrum Disorder (ASD)",
            "Visual Impairment",
            "Hearing Impairment",
            "Dementia",
            "Client Funding Status",
            "Event Type",
            "Event Reference",
            "Event Start Date",
            "Event End Date",
            "Event Description",
            "Event Outcome",
            "Request: Route of Access",
            "Assessment Type",
            "Eligible Needs Identified",
            "Method of Assessment",
            "Total Hrs Caring per week",
            "No. of adults being cared for",
            "Adult 1 Linked Person_ID",
            "Adult 2 Linked Person_ID",
            "Adult 3 Linked Person_ID",
            "Service Type",
            "Service Component",
            "Delivery Mechanism",
            "Provider CQC Location Name",
            "Provider CQC Location ID",
            "Review Reason",
            "Review Outcomes Achieved",
            "Method of Review",
            "Unit Cost",
            "Cost Frequency (Unit Type)",
            "Planned units per week");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Map<String, Integer> PLACES = places();

    private final String[] cells;

    CldRow() {
        cells = new String[HEADER.size()];
        Arrays.fill(cells, "");
    }

    private CldRow(CldRow other) {
        cells = other.cells.clone();
    }

    CldRow copy() {
        return new CldRow(this);
    }

    CldRow with(String column, String text) {
        var place = PLACES.get(column);
        if (place == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        cells[place] = text;
        return this;
    }

    CldRow with(String column, @Nullable LocalDate day) {
        return with(column, day == null ? "" : DAY.format(day));
    }

    CldRow without(String... columns) {
        for (var column : columns) {
            with(column, "");
        }
        return this;
    }

    List<String> cells(boolean releaseOne) {
        var texts = new ArrayList<>(Arrays.asList(cells));
        if (releaseOne) {
            texts.replaceAll(ReleaseOne::of);
        }
        return texts;
    }

    private static Map<String, Integer> places() {
        var places = new LinkedHashMap<String, Integer>();
        for (var column : HEADER) {
            places.put(column, places.size());
        }
        return places;
    }
}
