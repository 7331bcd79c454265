package org.braid.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.braid.entitlement.MoneyKind;
import org.braid.record.AdjustedLine;
import org.braid.record.Change;
import org.braid.record.Control;
import org.braid.record.Pocket;
import org.braid.record.Span;
import org.jspecify.annotations.Nullable;

/** A journal as one JSON document, written as it comes; money in minor units. */
public final class AdjustmentJson implements AdjustmentJournal {
    private final JsonGenerator json;
    private final List<Reckoning> reckonings = new ArrayList<>();

    public AdjustmentJson(Writer out) throws IOException {
        json = Json.MAPPER.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeArrayFieldStart("adjustments");
    }

    /** @param posting absent unless the months are closed */
    private record Line(
            String person,
            String line,
            String funder,
            String funderName,
            String stream,
            MoneyKind moneyKind,
            String currency,
            long before,
            long after,
            long adjustment,
            List<Month> months,
            Change.Kind change,
            WhyChanged cause,
            AdjustedLine.@Nullable Posting posting) {}

    private record Month(YearMonth month, long before, long after, long adjustment) {}

    /** @param first absent where the days have no beginning: all that were closed */
    private record Reckoning(
            String fromNight,
            String toNight,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable LocalDate yearAround,
            AdjustedLine.@Nullable Posting posting,
            int people,
            int lines,
            List<Total> control) {}

    private record Total(
            String funder,
            String funderName,
            Pocket pocket,
            String currency,
            long before,
            long adjustments,
            long after) {}

    @Override
    public void line(AdjustedLine line) throws IOException {
        var account = line.account();
        json.writeRaw('\n');
        json.writePOJO(new Line(
                line.person(),
                line.change().key().text(),
                account.funder(),
                line.funderName(),
                account.stream(),
                account.kind(),
                account.currency().getCurrencyCode(),
                line.before(),
                line.after(),
                line.adjustment(),
                line.months().stream()
                        .map(month -> new Month(month.month(), month.before(), month.after(), month.adjustment()))
                        .toList(),
                line.change().kind(),
                WhyChanged.of(line.change()),
                line.posting()));
    }

    @Override
    public void control(Span span, Control control) {
        var around = span.yearAround();
        var first = around == null && span.posting() == null ? span.window().startInclusive() : null;
        reckonings.add(new Reckoning(
                span.then().name(),
                span.now().name(),
                first,
                around == null ? span.window().lastDay() : null,
                around,
                span.posting(),
                control.people(),
                control.lines(),
                control.totals().stream().map(AdjustmentJson::total).toList()));
    }

    private static Total total(Control.Total total) {
        return new Total(
                total.funder(),
                total.funderName(),
                total.pocket(),
                total.currency().getCurrencyCode(),
                total.before(),
                total.adjustments(),
                total.after());
    }

    @Override
    public void finish() throws IOException {
        json.writeEndArray();
        json.writePOJOField("reckonings", reckonings);
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
