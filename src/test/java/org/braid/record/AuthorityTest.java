package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.braid.entitlement.Stream;
import org.braid.record.Authority.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityTest {
    private static final Stream CRIMINAL_JUSTICE = new Stream("CRIMINAL_JUSTICE");

    @TempDir
    Path mappings;

    @Test
    void letsEachFeedSpeakForItsOwnMoney() {
        var authority = Authority.read(Path.of("mappings"));

        assertThat(authority.voice("social-care", Stream.SOCIAL_CARE)).isEqualTo(Voice.AUTHORITATIVE);
        assertThat(authority.voice("social-care", Stream.NHS_PHB)).isEqualTo(Voice.FALLBACK);
        assertThat(authority.voice("nhs-phb", Stream.NHS_PHB)).isEqualTo(Voice.AUTHORITATIVE);
        assertThat(authority.voice("education", Stream.EDUCATION)).isEqualTo(Voice.AUTHORITATIVE);
        assertThat(authority.voice("access-to-work", Stream.EMPLOYMENT)).isEqualTo(Voice.AUTHORITATIVE);
        assertThat(authority.voice("provider", Stream.SOCIAL_CARE)).isEqualTo(Voice.REPORT);
        assertThat(authority.voice("provider", Stream.OWN_MONEY)).isEqualTo(Voice.AUTHORITATIVE);
    }

    @Test
    void createsNoPublicMoneyByAnOmission() throws IOException {
        write("authority.yaml", "feeds: {}");

        var authority = Authority.read(mappings);

        assertThat(authority.voice("newcomer", Stream.SOCIAL_CARE)).isEqualTo(Voice.REPORT);
        assertThat(authority.voice("newcomer", Stream.OWN_MONEY)).isEqualTo(Voice.FALLBACK);
    }

    @Test
    void hearsANewFeedFromItsOwnFolderOnly() throws IOException {
        write("authority.yaml", "feeds:\n  education:\n    EDUCATION: authoritative\n");
        write("criminal-justice/authority.yaml", "CRIMINAL_JUSTICE: authoritative\nSOCIAL_CARE: report\n");
        write("without-authority/mapping.yaml", "");

        var authority = Authority.read(mappings);

        assertThat(authority.voice("criminal-justice", CRIMINAL_JUSTICE)).isEqualTo(Voice.AUTHORITATIVE);
        assertThat(authority.voice("education", CRIMINAL_JUSTICE)).isEqualTo(Voice.REPORT);
    }

    @Test
    void expectsAssessmentsOnlyOfTheFeedsThatSendThem() throws IOException {
        write("authority.yaml", "feeds: {}\nassessments: [social-care]\n");

        var authority = Authority.read(mappings);

        assertThat(authority.sendsAssessments("social-care")).isTrue();
        assertThat(authority.sendsAssessments("nhs-phb")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feeds: {a: {EDUCATION: sole}} | 1: 'sole' is none of authoritative, fallback, report",
                "feeds: {a: {education: report}} | 1: a stream's code is upper case letters, digits and underscores",
                "feeds: {a: {EDUCATION: report,~ EDUCATION: report}} | 2: 'a' says this stream twice",
                "~feed: {a: {EDUCATION: report}} | 2: only 'feeds' and 'assessments' stand at the top",
                "feeds: [a] | 1: lines of the form 'name: value' are expected",
                "feeds: {a: {EDUCATION: [report]}} | 1: a word is expected",
                "feeds: {a: {EDUCATION: report | 1: expected ',' or '}', but got <stream end>",
                "assessments: all | 1: a list of feeds is expected",
                "assessments: [{a: b}] | 1: a word is expected",
                "# nothing | 1: the file is empty",
            })
    void refusesWhatMeansNothingAndSaysWhere(String yaml, String problem) throws IOException {
        write("authority.yaml", yaml.replace('~', '\n'));

        assertThatThrownBy(() -> Authority.read(mappings))
                .isInstanceOf(InvalidAuthority.class)
                .hasMessage(mappings.resolve("authority.yaml") + ":" + problem);
    }

    @Test
    void refusesAFeedThatSaysTwiceWhatItMayState() throws IOException {
        write("authority.yaml", "feeds:\n  education:\n    EDUCATION: authoritative\n");
        write("education/authority.yaml", "# again\nEDUCATION: report\n");

        assertThatThrownBy(() -> Authority.read(mappings))
                .isInstanceOf(InvalidAuthority.class)
                .hasMessageEndingWith("authority.yaml:2: 'education' says this stream twice");
    }

    @Test
    void refusesToRunWithoutTheMatrix() {
        assertThatThrownBy(() -> Authority.read(mappings))
                .isInstanceOf(InvalidAuthority.class)
                .hasMessageEndingWith("authority.yaml:1: the file is missing or cannot be read");
    }

    private void write(String file, String text) throws IOException {
        var path = mappings.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
