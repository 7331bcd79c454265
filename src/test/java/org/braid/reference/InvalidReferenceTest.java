package org.braid.reference;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.braid.mapping.InvalidMapping;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference data that means nothing is refused with the file and the line. */
class InvalidReferenceTest {
    @TempDir
    Path mappings;

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            schemes   | schemes:;  A: { kind: model }                                      | 2: `name:` is missing
            schemes   | schemes:;  A: { name: ' ', kind: model }                           | 2: `name` is blank
            schemes   | schemes:;  A: { name: A, kind: dream }                             | 2: `dream` is none of agenda, scheme, model, programme, pilot
            schemes   | schemes:;  a b: { name: A, kind: model }                           | 2: `a b` is no code: capitals, digits and underscores are expected
            schemes   | schemes:;  A: { name: A, kind: model, parent: B }                  | 2: no scheme `B` stands in this file
            schemes   | schemes:;  A: { name: A, kind: model, parent: A }                  | 2: `A` stands above itself
            schemes   | schemes:;  A: { name: A, kind: model, color: red }                 | unknown entry `color`
            schemes   | schemes:;  A: { name: A, kind: model, country: England }           | 2: `England` is no country: write GB-ENG, DE
            schemes   | schemes:;  A: { name: A, kind: model, from: 1997 }                 | 2: `1997` is no day: write it like 2026-04-01
            schemes   | schemes:;  A: { name: A, kind: model, meansTested: maybe }         | 2: `maybe` is neither yes nor no
            schemes   | schemes:;  A: { name: A, kind: model, unverified: [colour] }       | 2: `colour` is no entry of a scheme
            schemes   | schemes:;  A: { name: A, kind: model };  B: { name: B, kind: model, alsoCalled: [a] } | 3: `a` already means a scheme above
            schemes   | schemes:;  A: { name: A, kind: model, from: 2026-04-01, to: 2026-03-31 } | 2: it ends before it begins
            areas     | areas:;  1: { name: A, gss: E1 }                                   | 2: `E1` is no GSS code: a letter and eight digits
            areas     | areas:;  1: { name: A, formerly: [E1] }                            | 2: `E1` is no GSS code: a letter and eight digits
            areas     | areas:;  1: { name: A, cassr: "99" }                               | 2: `99` is no CASSR code: three digits, or like G7H8J
            areas     | areas:;  1: { name: A, cassr: "204" };  "204": { name: B }         | 3: `204` already names an area above
            areas     | areas:;  1: { name: A, to: 2023-03-31, succeededBy: [2] }          | 2: no area `2` stands in this file
            areas     | areas:;  1: { name: A, succeededBy: [1] }                          | 2: `succeededBy` needs `to`, the last day before
            areas     | areas:;  1: { name: A, memberships: [{ scheme: X }] }              | 2: no scheme `X` stands in schemes.yaml
            areas     | areas:;  1: { name: A, support: [{ name: S, kind: some advice }] } | 2: `some advice` is no code
            areas     | areas:;  1: { name: A, spend: [{ year: 2026-04-01, amount: lots, currency: GBP }] } | 2: `lots` is no amount
            areas     | areas:;  1: { name: A, spend: [{ year: 2026-04-01, amount: -1, currency: GBP }] }   | 2: an amount above nothing is expected
            areas     | areas:;  1: { name: A, spend: [{ year: 2026-04-01, amount: 1, currency: pounds }] } | 2: `pounds` is no currency: write GBP, EUR
            providers | providers:;  - { name: A };  - { name: B, alsoCalled: [a] }        | 3: `a` already means a provider above
            providers | providers:;  - { name: A, succeededBy: B }                         | 2: `succeededBy` and `on` go together: who took it over, and from which day
            providers | providers:;  - { name: A, succeededBy: B, on: 2026-01-01 }         | 2: no provider `B` stands in this file
            providers | providers:;  - { name: A, succeededBy: A, on: 2026-01-01 }         | 2: `A` would succeed itself
            providers | providers:;  - { name: A, sector: public }                         | 2: `public` is none of statutory, third, community, private, self
            terms     | budgets:;  personal: [PB]                                          | 2: `personal` is no kind of budget: write INDIVIDUAL, PERSONAL, ...
            terms     | budgets:;  A: [PB];  B: [pb]                                       | 3: `pb` has a meaning above already
            terms     | settings:;  SOMEWHERE: [x]                                         | unknown entry `SOMEWHERE`
            terms     | measures:;  - { name: A, better: up }                              | 2: `up` is neither higher nor lower
            """)
    void isRefusedWithFileAndLine(String file, String text, String problem) throws IOException {
        var folder = Files.createDirectories(mappings.resolve("reference"));
        Files.writeString(folder.resolve(file + ".yaml"), text.replace(";", "\n"));

        assertThatThrownBy(() -> Reference.read(mappings))
                .isInstanceOf(InvalidMapping.class)
                .hasMessageStartingWith("mappings/reference/%s.yaml:".formatted(file))
                .hasMessageContaining(problem);
    }
}
