package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.braid.feed.ReadSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a mapping is said with its file and line before any row is read. */
class InvalidMappingTest {
    private static final String SOUND = """
            feed: test
            semantics: upsert
            mayLose: 10 %
            dates: [dd/MM/yyyy]
            read: { format: csv, charset: utf-8, required: [A], optional: [B] }
            common: { fields: { scheme: Care } }
            rows:
              - name: service
                when: { A: "/./" }
                gives: entitlement
                identifiers: { system: upn, column: B, check: upn }
                fields: { reference: { column: A } }
            examples:
              - name: one
                row: { A: "1" }
                finds: [MISSING_VALUE]
            """;

    @TempDir
    private Path root;

    @Test
    void aSoundOneIsTaken() {
        var mapping = mapping(SOUND);

        assertThat(mapping.source()).isEqualTo("test/mapping");
        assertThat(mapping.semantics()).isEqualTo(Semantics.UPSERT);
        assertThat(mapping.mayLose()).isEqualTo(0.1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "feed: test | fed: test | 1: unknown entry `fed`; known here: codes, common, confirm, dates, decimal,"
                        + " exampleRow, examples, extends, feed, files, mayLose, missing, months, period, read, rows, semantics,"
                        + " source, title, together, twoDigitYears",
                "feed: test | feed: other | 1: the feed is `other`, but the folder is `test`",
                "feed: test | title: test | 1: `feed:` is missing",
                "feed: test | feed: { name: test } | 1: a single value is expected here",
                "feed: test | [test] | 2: not YAML: expected '<document start>', but found '<block mapping start>'",
                "upsert | sometimes | 2: unknown semantics `sometimes`; known: snapshot, upsert, append",
                "charset: utf-8 | password: Sesame 1! | 5: `password:` names a secret in small letters, digits and hyphens; it is not the password",
                "mayLose: 10 % | confirm: [A, Z] | 3: `Z` is neither a column under `read:` nor a field",
                "10 % | a lot | 3: `mayLose:` is a percentage, such as `20 %`",
                "dd/MM/yyyy | dd/bb/yyyy | 4: not a date's form; write dd/MM/yyyy, for example, or `either`, or `day"
                        + " number`; a year of two digits needs `twoDigitYears:`",
                "format: csv | format: pdf | 5: unknown format `pdf`; known: table, csv, xlsx, xls, ods, xml, fhir",
                "format: csv | fromat: csv | 5: `format:` is missing",
                "charset: utf-8 | charsset: utf-8 | 5: unknown entry `charsset`; known here: aliases, blankRows, charset,"
                        + " control, endsAt, format, headingRows, headings, hiddenRows, hiddenSheets, merged, optional,"
                        + " password, required, same, sheet, tables, totals",
                "charset: utf-8 | charset: utf-88 | 5: unknown character set `utf-88`",
                "charset: utf-8 | charset: the usual | 5: unknown character set `the usual`",
                "charset: utf-8 | aliases: { C: [D] } | 5: aliases of `C`, which is not among the columns",
                "charset: utf-8 | headingRows: 9 | 5: `headingRows:` is a number from 1 to 5",
                "charset: utf-8 | blankRows: few | 5: `blankRows:` is a number from 0 to 9999",
                "charset: utf-8 | hiddenRows: ignore | 5: `hiddenRows:` is read or skip",
                "charset: utf-8 | hiddenSheets: yes | 5: `hiddenSheets:` is true or false",
                "charset: utf-8 | sheet: ~/(/~ | 5: not a regular expression: Unclosed group",
                "charset: utf-8 | same: [C] | 5: column `C` is not among those under `read:`",
                "charset: utf-8 | merged: [C] | 5: column `C` is not among those under `read:`",
                "charset: utf-8 | control: { sum: A } | 5: `control:` needs `totals:`, which say what a totals row is known by",
                "charset: utf-8 | totals: { A: Total }, control: { sum: C } | 5: column `C` is not among those under `read:`",
                "charset: utf-8 | totals: { A: Total }, control: { must: true } | 5: `control:` says what is compared: `sum:` or `count:`",
                "charset: utf-8 | totals: { A: Total }, control: { add: A } | 5: unknown entry `add`; known here: count, must, sum",
                "charset: utf-8 | tables: { P: { required: [A] } } | 5: with `tables:`, `required:` stands under each of them",
                "required: [A], optional: [B] | tables: { P: { required: [A, B], wiht: { Q: A } } } | 5: unknown entry `wiht`; known here: aliases, headings, needed, optional, required, with",
                "required: [A], optional: [B] | tables: { P: { optional: [A, B] } } | 5: table `P` needs a column under `required:`, to be known by",
                "required: [A], optional: [B] | tables: { P: { required: [A, B], with: { Q: A } } } | 5: no table `Q` under `tables:`",
                "required: [A], optional: [B] | tables: { P: { required: [A, B], with: { P: A } } } | 5: tables `P` and `P` refer to each other",
                "required: [A], optional: [B] | tables: { P: { required: [A], with: { Q: A } }, Q: { required: [B] } } | 5: `A` is not a column of both `P` and `Q`",
                "optional: [B] | optional: [B, A] | 5: column `A` stands here twice",
                "common: { fields | common: { feilds | 6: unknown entry `feilds`; known here: fields, identifiers",
                "scheme: Care | skeem: Care | 6: unknown field `skeem`",
                "scheme: Care | moneyKind: POCKET_MONEY | 6: `POCKET_MONEY` is none of PUBLIC_DEVOLVED,"
                        + " PUBLIC_RETAINED, OWN_TOP_UP, SAVED_UP, MANAGEMENT_FEE, EMPLOYMENT_COST, CLIENT_CONTRIBUTION",
                "scheme: Care | stream: social care | 6: `social care` cannot be a `stream`",
                "scheme: Care | currency: GPB | 6: `GPB` cannot be a `currency`",
                "scheme: Care | scheme: [Care, Help] | 6: `name: value` lines are expected here",
                "name: service | nam: service | 8: unknown entry `nam`; known here: also, fields, gives, identifiers,"
                        + " like, name, when",
                "A: ~/./~ | Z: ~/./~ | 9: column `Z` is not among those under `read:`",
                "/./ | /(/ | 9: not a regular expression: Unclosed group",
                "gives: entitlement | gives: presents | 10: unknown `gives: presents`; known: entitlement, withdrawal,"
                        + " nothing, request, assessment, plan, review, offer, outcome, support, setting, agreement, use",
                "gives: entitlement | like: service | 10: no row named `service` stands above",
                "check: upn | check: unp | 11: unknown check `unp`; known: nhs, upn, uln, bsn, chi",
                "check: upn | czech: upn | 11: unknown entry `czech`; known here: check, column, from, number, pad,"
                        + " pattern, scope, system, to",
                "check: upn | from: Z | 11: column `Z` is not among those under `read:`",
                "check: upn | scope: { column: A, cods: { A: B } } | 11: unknown entry `cods`; known here: cel, codes,"
                        + " column, columns, join, number, pad, pattern, value",
                "column: A } | column: C } | 12: column `C` is not among those under `read:`",
                "column: A } | colum: A } | 12: unknown entry `colum`; known here: absolute, any, cel, codes, column,"
                        + " columns, credit, from, join, minor, number, otherwise, pad, pattern, required, split, tariff,"
                        + " value",
                "column: A } | column: A, split: ~;~ } | 12: only a list can be split",
                "column: A } | pad: 7 } | 12: `column:` or `value:` is missing",
                "column: A } | column: A, pad: many } | 12: `pad:` is a number of digits",
                "column: A } | column: A, pattern: ~*~ } | 12: not a regular expression: Dangling meta character '*'",
                "column: A } | column: A, required: yes } | 12: `required:` is true or false",
                "column: A } | column: A, absolute: on } | 12: `absolute:` is true or false",
                "column: A } | any: [{ column: A, codes: { A: B } }] } | 12: unknown entry `codes`; known here:"
                        + " cel, column, columns, join, number, pad, pattern, value",
                "column: A } | column: A, codes: colours } | 12: no code list `colours`, neither under `codes:` nor as"
                        + " mappings/codes/colours.yaml",
                "column: A } | column: A, codes: ../test/mapping } | 12: no code list `../test/mapping`, neither under"
                        + " `codes:` nor as mappings/codes/../test/mapping.yaml",
                "reference: { column: A | protectedIdentity: { column: A, codes: { 1: perhaps } | 12: `perhaps` is"
                        + " none of yes, no",
                "reference: { column: A | protectedIdentity: { column: A, otherwise: perhaps | 12: `perhaps` is none"
                        + " of yes, no",
                "name: one | nam: one | 14: unknown entry `nam`; known here: also, finds, gives, is, name, row",
                "row: { A: ~1~ } | row: { Z: ~1~ } | 14: column `Z` is not among those under `read:`",
                "row: { A: ~1~ } | row: { A: ~1~, A: ~2~ } | 15: `A` stands here twice"
            })
    void saysTheLineAndWhatIsWrong(String sound, String broken, String complaint) {
        var text = SOUND.replace(sound.replace('~', '"'), broken.replace('~', '"'));

        assertThat(text).isNotEqualTo(SOUND);
        assertThatThrownBy(() -> mapping(text))
                .isInstanceOf(InvalidMapping.class)
                .hasMessage("mappings/test/mapping.yaml:" + complaint);
    }

    @Test
    void refusesAnEmptyFile() {
        refuses("", "1: the file is empty");
        refuses("# nothing yet\n", "1: the file is empty");
    }

    @Test
    void refusesWhatIsNotYaml() {
        refuses("feed: test\n  semantics: [\n", "2: not YAML: mapping values are not allowed here");
    }

    @Test
    void refusesCharactersThatYamlDoesNotAllow() {
        refuses(
                "feed: test\ntitle: \u0000\n",
                "1: not YAML: the file holds characters that YAML does not allow, or too many");
    }

    @Test
    void refusesWhatIsNotText() throws IOException {
        var file = new Drafts(root).write("test/mapping.yaml", "");
        Files.write(file, "title: Größe".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new MappingReader(root, file))
                .isInstanceOf(InvalidMapping.class)
                .hasMessage("mappings/test/mapping.yaml:1: the file cannot be read as UTF-8 text");
    }

    @Test
    void refusesASharedCodeListWithoutCodes() {
        new Drafts(root).write("codes/colours.yaml", "source: a painter\ndate: 2026-04-01\n");

        assertThatThrownBy(() -> mapping(SOUND.replace("column: A }", "column: A, codes: colours }")))
                .isInstanceOf(InvalidMapping.class)
                .hasMessage("mappings/codes/colours.yaml:1: `codes:` is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows:\n  - service\n", "rows: service\n"})
    void refusesRowsThatAreNoRules(String rows) {
        refuses(
                "feed: test\nsemantics: upsert\nread: { format: csv }\n" + rows,
                (rows.contains("-") ? 5 : 4) + ": `name: value` lines are expected here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[person, plan] | [person, plans] | 5: no file `plans.view.json` stands beside this one",
                "[person, plan] | [../person] | 5: no file `../person.view.json` stands beside this one",
                "{ whose: person } | { whose: people } | 6: `people` is none of the `views:`",
                "{ whose: person } | { who: person } | 6: no view has a column `who`",
                "{ whose: person } | { whose: { prefix: his_ } } | 6: `view:` is missing",
                "{ whose: person } | { whose: { view: people } } | 6: `people` is none of the `views:`",
                "{ whose: person } | { whose: { view: person, columns: [age] } } | 6: the view has no column `age`",
                "{ whose: person } | { whose: { view: person, columns: [name] } } | 6: `prefix:` is missing",
                "{ whose: person } | { whose: { as: his_ } } | 6: unknown entry `as`; known here: columns, prefix, view",
                "person, plan | person, broken | 5: `broken.view.json`: select: MISSING_ELEMENT,"
                        + " an element that the standard asks for is not there",
                "person, plan | person, lost | 5: `lost.view.json`: select[0].column[0].path: LEADS_NOWHERE,"
                        + " R4 has no such element (Patient has no element `nmae`)",
                "person, plan | person, half | 5: `half.view.json`: NOT_JSON, it is not JSON (line 1)"
            })
    void refusesViewsThatAreNone(String sound, String broken, String complaint) {
        var text = """
                feed: test
                semantics: upsert
                read:
                  format: fhir
                  views: [person, plan]
                  joins: { whose: person }
                rows: [{ name: any, gives: nothing }]
                """;
        var drafts = new Drafts(root);
        drafts.write("test/person.view.json", view("Patient", "name", "name.family.first()"));
        drafts.write("test/plan.view.json", view("CarePlan", "whose", "subject.getReferenceKey(Patient)"));
        drafts.write("test/broken.view.json", "{\"resource\":\"Patient\"}");
        drafts.write("test/half.view.json", "{");
        drafts.write("test/lost.view.json", view("Patient", "name", "nmae.family"));

        assertThat(mapping(text).read().columns())
                .extracting(ReadSpec.Column::name)
                .containsExactly("#type", "#number", "#unresolved", "name", "whose");
        refuses(text.replace(sound, broken), complaint);
    }

    @Test
    void refusesAVersionOfFhirThatIsNotRead() {
        new Drafts(root).write("test/person.view.json", view("Patient", "name", "name.family.first()"));

        refuses("""
                feed: test
                semantics: upsert
                read:
                  format: fhir
                  version: R5
                  views: [person]
                rows: [{ name: any, gives: nothing }]
                """, "5: `version:` is R4 or STU3");
    }

    private static String view(String resource, String column, String path) {
        return """
                {"resource": "%s", "select": [{"column": [{"name": "%s", "path": "%s"}]}]}
                """.formatted(resource, column, path);
    }

    private Mapping mapping(String text) {
        return new Drafts(root).mapping(text);
    }

    private void refuses(String text, String complaint) {
        assertThatThrownBy(() -> mapping(text))
                .isInstanceOf(InvalidMapping.class)
                .hasMessage("mappings/test/mapping.yaml:" + complaint);
    }
}
