package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.Delivery;
import org.braid.feed.Limits;
import org.braid.feed.Precautions;
import org.braid.feed.SetAside;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One feed sends files of several layouts: what stands in a file says which mapping reads it. */
class LayoutsTest {
    private static final String ANY_ROW = "semantics: append\nrows: [{ name: any, gives: nothing }]\n";

    @TempDir
    private Path folder;

    private Drafts drafts;

    @BeforeEach
    void twoLayouts() {
        drafts = new Drafts(folder.resolve("mappings"));
        layout("one", "{ format: csv, required: [Ref, Amount] }");
        layout("two", "{ format: csv, required: [Number, Cost], optional: [Note] }");
    }

    private void layout(String name, String read, String... more) {
        drafts.write(
                "lists/" + name + ".yaml",
                "feed: lists\n" + String.join("\n", more) + "\nread: " + read + "\n" + ANY_ROW);
    }

    private String reads(String file, String... lines) {
        return Mappings.read(drafts.root())
                .reading(delivery(file, lines), Precautions.of(Limits.DEFAULT))
                .source();
    }

    private Delivery delivery(String file, String... lines) {
        try {
            var path = Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
            return new Delivery(1, "lists", "0".repeat(64), file, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuses(Finding finding, String file, String... lines) {
        assertThatThrownBy(() -> reads(file, lines))
                .asInstanceOf(InstanceOfAssertFactories.type(SetAside.class))
                .extracting(SetAside::finding)
                .isEqualTo(finding);
    }

    private static Finding at(FindingCode code, String file, long line, String value) {
        return new Finding(code, SourceRef.line(file, line), "", value);
    }

    @Test
    void headingDecidesAndNotTheName() {
        assertThat(reads("two.csv", "A list", "", "Ref;Amount", "1;2")).isEqualTo("lists/one");
        assertThat(reads("one.csv", "Number,Cost", "1,2")).isEqualTo("lists/two");
    }

    @Test
    void ofSeveralThatFitTheOneWithMoreColumnsReads() {
        layout("three", "{ format: csv, required: [Ref, Amount], optional: [Until] }");

        assertThat(reads("a.csv", "Ref,Amount,Until", "1,2,3")).isEqualTo("lists/three");
    }

    @Test
    void ofSeveralTablesAllAreThere() {
        layout("three", "{ format: csv, tables: { P: { required: [Ref, Amount] }, Q: { required: [Until, Ref] } } }");

        assertThat(reads("a.csv", "Ref,Amount", "1,2", "", "Until,Ref", "3,1")).isEqualTo("lists/three");
        assertThat(reads("b.csv", "Ref,Amount", "1,2")).isEqualTo("lists/one");
    }

    @Test
    void tieIsNotGuessed() {
        layout("three", "{ format: csv, required: [Ref, Amount], optional: [Until] }");

        refuses(at(FindingCode.AMBIGUOUS_LAYOUT, "a.csv", 1, "lists/one, lists/three"), "a.csv", "Ref,Amount", "1,2");
    }

    @Test
    void whereHeadingsAreTheSameTheNameMaySayWhichIsMeant() {
        layout("three", "{ format: csv, required: [Ref, Amount] }", "files: [\"Open-Hands*.csv\", \"oh?.csv\"]");

        assertThat(reads("open-hands-2026.csv", "Ref,Amount", "1,2")).isEqualTo("lists/three");
        assertThat(reads("oh1.csv", "Ref,Amount", "1,2")).isEqualTo("lists/three");
        assertThat(reads("others.csv", "Ref,Amount", "1,2")).isEqualTo("lists/one");
    }

    @Test
    void fileThatNoMappingIsMeantForIsSetAside() {
        layout("one", "{ format: csv, required: [Ref, Amount] }", "files: north-*");
        layout("two", "{ format: csv, required: [Ref, Amount] }", "files: south-*");

        refuses(
                at(FindingCode.UNKNOWN_LAYOUT, "a.csv", 1, "no mapping is for files of this name"),
                "a.csv",
                "Ref,Amount",
                "1,2");
    }

    @Test
    void unknownHeadingIsToldWithWhatEachMappingLacks() {
        refuses(
                at(FindingCode.UNKNOWN_LAYOUT, "a.csv", 2, "lists/one: Ref, Amount; lists/two: Cost"),
                "a.csv",
                "Our list of things",
                "Number,Price",
                "1,2");
    }

    @Test
    void fileThatNobodyCouldReadIsNoMatterOfLayouts() throws IOException {
        layout("one", "{ format: xlsx, required: [Ref] }");
        layout("two", "{ format: xlsx, required: [Number] }");
        var whole = Files.readAllBytes(Path.of("samples/provider/open-hands-2026-09.xlsx"));
        var cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, 4_000));
        var delivery = new Delivery(1, "lists", "0".repeat(64), "cut.xlsx", cut);

        assertThatThrownBy(() -> Mappings.read(drafts.root()).reading(delivery, Precautions.of(Limits.DEFAULT)))
                .asInstanceOf(InstanceOfAssertFactories.type(SetAside.class))
                .extracting(aside -> aside.finding().code())
                .isEqualTo(FindingCode.UNREADABLE);
    }

    @Test
    void xmlIsJudgedByWhatItsFirstRowsHold() {
        layout("one", "{ format: xml, record: Person, rowElements: [Award], required: [Award/Amount] }");
        layout("two", "{ format: xml, record: Person, rowElements: [Award], required: [Award/Cost, Award/Note] }");

        assertThat(reads("a.xml", "<All><Person><Award><Cost>1</Cost><Note>n</Note></Award></Person></All>"))
                .isEqualTo("lists/two");
        assertThat(reads("a.xml", "<All><Person><Award><Amount>1</Amount></Award></Person></All>"))
                .isEqualTo("lists/one");
    }

    @Test
    void feedWithoutMappingAndUnreadFormatAreSaid() {
        var nobodys = new Delivery(
                1, "nobody", "0".repeat(64), "a.csv", delivery("a.csv", "Ref").path());

        assertThatThrownBy(() -> Mappings.read(drafts.root()).reading(nobodys, Precautions.of(Limits.DEFAULT)))
                .asInstanceOf(InstanceOfAssertFactories.type(SetAside.class))
                .extracting(SetAside::finding)
                .isEqualTo(at(FindingCode.WRONG_FORMAT, "a.csv", 1, "the feed has no mapping"));
        assertThat(reads("a.pdf", "%PDF-1.7")).isEqualTo("lists/one");
    }

    @Test
    void mappingThatNobodyAcceptedReadsNothing() {
        var accepted = Mappings.read(drafts.root())
                .accepted(mapping -> mapping.source().equals("lists/one"));

        assertThat(accepted.notAccepted()).extracting(Mapping::source).containsExactly("lists/two");
        assertThat(accepted.reading(delivery("a.csv", "Ref,Amount"), Precautions.of(Limits.DEFAULT))
                        .source())
                .isEqualTo("lists/one");
        assertThatThrownBy(() -> accepted.reading(delivery("b.csv", "Number,Cost"), Precautions.of(Limits.DEFAULT)))
                .asInstanceOf(InstanceOfAssertFactories.type(SetAside.class))
                .extracting(SetAside::finding)
                .isEqualTo(at(FindingCode.MAPPING_NOT_ACCEPTED, "b.csv", 1, "lists/two"));
    }

    @Test
    void proposalThatNobodyConfirmedReadsNothing() {
        layout("two", "{ format: csv, required: [Number, Cost] }", "confirm: [Cost, stream]");

        var accepted = Mappings.read(drafts.root()).accepted(mapping -> false);

        assertThat(accepted.unconfirmed()).extracting(Mapping::source).containsExactly("lists/two");
        assertThat(accepted.unconfirmed().get(0).unconfirmed()).containsExactly("Cost", "stream");
        assertThatThrownBy(() -> accepted.reading(delivery("b.csv", "Number,Cost"), Precautions.of(Limits.DEFAULT)))
                .asInstanceOf(InstanceOfAssertFactories.type(SetAside.class))
                .extracting(SetAside::finding)
                .isEqualTo(at(FindingCode.MAPPING_NOT_CONFIRMED, "b.csv", 1, "lists/two"));
    }
}
