package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Nobody is found worse, or taken for another, because of the custom that their name follows. */
class FairnessTest {
    private static final HardNames NAMES = new HardNames();

    /**
     * By group, the least of those described twice that must link, and that must link or be asked about. Half of them have
     * moved: there a name alone, or names the other way round, must be asked about and not linked.
     */
    private static final Map<String, HardNames.Rates> LEAST = new TreeMap<>(Map.ofEntries(
            Map.entry("plain", new HardNames.Rates(0.95, 1)),
            Map.entry("apostrophe", new HardNames.Rates(0.95, 1)),
            Map.entry("diacritics", new HardNames.Rates(0.95, 1)),
            Map.entry("doubleBarrelled", new HardNames.Rates(0.95, 1)),
            Map.entry("nigerian", new HardNames.Rates(0.95, 1)),
            Map.entry("notLatin", new HardNames.Rates(0.95, 1)),
            Map.entry("order", new HardNames.Rates(0.55, 0.9)),
            Map.entry("patronymic", new HardNames.Rates(0.9, 1)),
            Map.entry("secondName", new HardNames.Rates(0.7, 1)),
            Map.entry("short", new HardNames.Rates(0.85, 1)),
            Map.entry("singleName", new HardNames.Rates(0.35, 0.9)),
            Map.entry("transliteration", new HardNames.Rates(0.85, 0.95))));

    @Test
    void everyGroupOfNamesIsFoundAsOftenAsItsBoundsSay() {
        var worse = new TreeMap<String, HardNames.Rates>();
        LEAST.forEach((group, least) -> {
            var rates = NAMES.rates(group);
            if (rates.linked() < least.linked() || rates.found() < least.found()) {
                worse.put(group, rates);
            }
        });

        assertThat(worse).isEmpty();
        assertThat(NAMES.groups()).isEqualTo(LEAST.keySet());
    }

    @Test
    void nobodyIsTakenForTheirTwinParentOrNamesake() {
        assertThat(NAMES.pairs().filter(pair -> !pair.one() && NAMES.together(pair)))
                .isEmpty();
    }
}
