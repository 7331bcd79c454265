package org.braid.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.braid.audit.FindingCode;
import org.braid.entitlement.Share;
import org.braid.entitlement.Step;
import org.jspecify.annotations.Nullable;

/** Later amounts that a row states itself, one a line: {@code 2025-01-01 347.00 tariff}, with a share behind it {@code 60/100}. */
final class StatedSteps {
    private static final String NUMBER = "(\\d{1,15}(?:\\.\\d{1,15})?)";
    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (-?" + NUMBER
            + ") (tariff|suspended|disregarded|resumed)(?: " + NUMBER + "/" + NUMBER + ")?");

    private StatedSteps() {}

    /** A line that cannot be read would change the money, so its row is refused. */
    static void check(Reading reading) {
        try {
            of(reading);
        } catch (IllegalArgumentException | DateTimeException e) {
            reading.refuse(FindingCode.INVALID_AMOUNT, Field.STEPS.label());
        }
    }

    /** In the order of their days. */
    static List<Step> of(Reading reading) {
        var steps = new ArrayList<Step>();
        for (var line : reading.lines(Field.STEPS)) {
            var matcher = LINE.matcher(line.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("no step");
            }
            steps.add(step(matcher.toMatchResult()));
        }
        return steps;
    }

    private static Step step(MatchResult line) {
        return new Step(
                LocalDate.parse(line.group(1)),
                new BigDecimal(line.group(2)),
                share(line.group(5), line.group(6)),
                Step.Reason.valueOf(line.group(4).toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Share share(@Nullable String part, @Nullable String whole) {
        return part == null || whole == null ? null : new Share(new BigDecimal(part), new BigDecimal(whole));
    }
}
