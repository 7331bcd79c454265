package org.braid.sample;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The SEN2 person level census of the plans: no money in it (STANDARDS 2.1). */
final class PlanCensus implements Closeable {
    private final OutputStream stream;
    private final XMLStreamWriter xml;
    private int depth;

    PlanCensus(Path folder, LocalDate asOf) throws IOException {
        Files.createDirectories(folder);
        stream = new BufferedOutputStream(
                Files.newOutputStream(folder.resolve("sen2-991-" + asOf.getYear() + ".xml")), 1 << 16);
        try {
            // The JDK's own by name, whatever else is on the class path: the same bytes.
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            begin("Message");
            header(asOf);
            begin("Persons");
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void header(LocalDate asOf) throws XMLStreamException {
        begin("Header");
        begin("CollectionDetails");
        element("Collection", "SEN2");
        element("Year", Integer.toString(asOf.getYear()));
        element("ReferenceDate", LocalDate.of(asOf.getYear(), 1, 15).toString());
        end();
        begin("Source");
        element("SourceLevel", "L");
        element("LEA", World.NORTHMERE);
        element("SoftwareCode", "Braid samples");
        element("Release", "1");
        element("SerialNo", "001");
        element("DateTime", asOf + "T02:00:00");
        end();
        end();
    }

    void write(Person person, Details details, String upn, LocalDate first, List<SectionJ> elements, Dice dice)
            throws IOException {
        try {
            begin("Person");
            person(person, details, upn);
            begin("Requests");
            element("ReceivedDate", first.minusDays(140).toString());
            element("RequestSource", dice.of("1", "4", "6"));
            element("RYA", "0");
            element("RequestOutcomeDate", first.minusDays(100).toString());
            element("RequestOutcome", "Y");
            begin("Assessment");
            element("AssessmentOutcome", "Y");
            element("AssessmentOutcomeDate", first.minusDays(14).toString());
            element("Week20", dice.chance(0.6) ? "1" : "0");
            namedPlan(first, elements, dice);
            end();
            active(first, dice);
            end();
            end();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void person(Person person, Details details, String upn) throws XMLStreamException {
        element("Surname", details.family());
        element("Forename", details.given());
        element("PersonBirthDate", details.birth().toString());
        element("Sex", person.gender());
        element("Ethnicity", "NOBT");
        if (!details.postcode().isEmpty()) {
            element("PostCode", details.postcode());
        }
        if (upn.isEmpty()) {
            element("UPNunknown", "UN2");
        } else {
            element("UPN", upn);
        }
    }

    private void namedPlan(LocalDate first, List<SectionJ> elements, Dice dice) throws XMLStreamException {
        var taken = !dice.chance(0.03);
        var direct = elements.stream().anyMatch(element -> element.how().equals("Direct payment"));
        var arranged = elements.stream().anyMatch(element -> !element.how().equals("Direct payment"));
        begin("NamedPlan");
        element("StartDate", first.toString());
        element("PlanRes", dice.chance(0.04) ? "1" : "0");
        element("PlanWBP", "0");
        element("PB", taken ? "1" : "0");
        element("OA", taken && arranged ? "1" : "0");
        if (taken && direct) {
            element("DP", dice.of("E", "E", "E", "E", "H", "S", "I"));
        }
        if (dice.chance(0.03)) {
            element("CeaseDate", first.plusDays(dice.between(200, 500)).toString());
            element("CeaseReason", dice.of("1", "2", "5"));
        }
        begin("PlanDetail");
        element("URN", Integer.toString(999000 + dice.between(1, 60)));
        element("PlacementRank", "1");
        element("SENunitIndicator", "0");
        element("ResourcedProvisionIndicator", dice.chance(0.1) ? "1" : "0");
        end();
        end();
    }

    private void active(LocalDate first, Dice dice) throws XMLStreamException {
        var need = dice.of("SPLD", "MLD", "SLD", "PMLD", "SEMH", "SLCN", "HI", "VI", "MSI", "PD", "ASD", "ASD", "DS");
        begin("ActivePlans");
        element("ReviewMeeting", first.plusDays(350).toString());
        element("ReviewOutcome", dice.of("A", "M"));
        element("LastReview", first.plusDays(364).toString());
        begin("PlacementDetail");
        element("URN", Integer.toString(999000 + dice.between(1, 60)));
        element("PlacementRank", "1");
        element("EntryDate", first.toString());
        end();
        begin("SENneed");
        element("SENtype", need);
        element("SENtypeRank", "1");
        end();
        end();
    }

    private void begin(String name) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        depth++;
    }

    private void end() throws XMLStreamException {
        depth--;
        indent();
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    @Override
    public void close() throws IOException {
        try {
            end();
            end();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        } finally {
            stream.close();
        }
    }
}
