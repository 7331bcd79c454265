package org.braid.story;

import java.util.HashMap;
import java.util.Map;
import org.braid.story.Somebody.Told;

/** The columns of Adult Social Care Client Level Data that say something here. */
final class SocialCareForm {
    static final String HEADING = "LA Code,Reporting Period Start Date,Reporting Period End Date,NHS Number,"
            + "LA Person Unique Identifier,First Name,Last Name,Gender,Date of Birth,Date of Death,Client Type,Postcode,"
            + "Event Type,Event Reference,Event Start Date,Event End Date,Event Description,Event Outcome,Service Type,"
            + "Service Component,Delivery Mechanism,Unit Cost,Cost Frequency (Unit Type),Planned units per week";

    private SocialCareForm() {}

    static Map<String, String> cells(String authority, Row row, Told told, Days period) {
        var cells = new HashMap<String, String>();
        cells.put("LA Code", authority);
        cells.put("Reporting Period Start Date", period.firstWritten());
        cells.put("Reporting Period End Date", period.lastWritten());
        cells.putAll(person(told));
        cells.putAll(service(row));
        return cells;
    }

    private static Map<String, String> person(Told told) {
        return Map.of(
                "NHS Number", told.nhsNumber(),
                "LA Person Unique Identifier", told.who().nhsNumber.substring(3),
                "First Name", told.givenName(),
                "Last Name", told.familyName(),
                "Date of Birth", told.who().birthDate,
                "Postcode", told.postcode());
    }

    private static Map<String, String> service(Row row) {
        var description = row.second() ? "Joint package: ICB share (ODS QZZ)" : "Home care";
        return Map.of(
                "Event Type",
                "Service",
                "Event Reference",
                Feed.reference(row),
                "Event Start Date",
                row.days().firstWritten(),
                "Event End Date",
                row.days().lastWritten(),
                "Event Description",
                description,
                "Service Component",
                "Home support",
                "Delivery Mechanism",
                "Direct payment",
                "Unit Cost",
                row.amount(),
                "Cost Frequency (Unit Type)",
                row.paid().word,
                "Planned units per week",
                row.paid() == Paid.HOURLY ? Paid.HOURS : "");
    }
}
