package org.braid.report;

import java.util.List;
import java.util.Locale;
import org.braid.record.BudgetRecord;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The first page of the document: what it is, about whom and of which day, and what stands in which part of it. */
final class FhirComposition {
    private final BudgetRecord record;
    private final Composition composition = new Composition();

    FhirComposition(BudgetRecord record, Patient patient) {
        this.record = record;
        composition.setId(FhirNames.id("Composition", record.person()));
        composition.setIdentifier(FhirNames.identifier("record", record.person() + "|" + record.version()));
        composition.setStatus(Composition.CompositionStatus.FINAL);
        composition.setType(FhirNames.concept("document", "INDIVIDUAL_BUDGET"));
        composition.setSubject(FhirNames.to(patient));
        composition.setDateElement(FhirNames.day(record.validAt()));
        composition.addAuthor(new Reference().setDisplay("Braid"));
        composition.setTitle("Individual budget on " + Wording.day(record.validAt()));
    }

    Composition composition() {
        return composition;
    }

    /** A part without anything in it is left out. */
    void section(String title, List<? extends Resource> entries) {
        if (!entries.isEmpty()) {
            var section = composition.addSection().setTitle(title);
            entries.forEach(entry -> section.addEntry(FhirNames.to(entry)));
        }
    }

    /** The money, for people to read, too. */
    void money(List<? extends Resource> entries) {
        section("The money", entries);
        var text = new Narrative().setStatus(Narrative.NarrativeStatus.GENERATED);
        text.setDivAsString(table());
        composition.getSection().get(composition.getSection().size() - 1).setText(text);
    }

    private String table() {
        var table = new StringBuilder("<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>")
                .append(escaped(Wording.capital(Wording.kind(record.kind()))))
                .append(".</p><table><tr><th>Line</th><th>Funder</th><th>For</th><th>When</th><th>A week</th>")
                .append("<th>In the year</th></tr>");
        for (var line : record.lines()) {
            var entitlement = line.entitlement();
            row(
                    table,
                    String.format(Locale.ROOT, "%d", line.number()),
                    Figures.name(entitlement.funder(), record),
                    Figures.purpose(entitlement),
                    Figures.period(line),
                    Figures.weekly(line),
                    line.financialYear().toString());
        }
        return table.append("</table></div>").toString();
    }

    private static void row(StringBuilder table, String... cells) {
        table.append("<tr>");
        for (var cell : cells) {
            table.append("<td>").append(escaped(cell)).append("</td>");
        }
        table.append("</tr>");
    }

    private static String escaped(String words) {
        return FhirNames.text(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
