package org.braid.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.Money;
import org.braid.record.Totals.Dimension;
import org.braid.record.Totals.Part;

/**
 * How much of the weekly public money of one currency is managed in one way.
 *
 * @param percent of the weekly public money, to one decimal; those of one currency add up to 100.0
 */
public record ManagementShare(ManagementOption option, Money weekly, BigDecimal percent) {
    private static final BigInteger TENTHS = BigInteger.valueOf(1000);

    /** Within each currency the shares of money that is paid by the week; nothing where none is. */
    static List<ManagementShare> of(List<Part> parts) {
        var shares = new ArrayList<ManagementShare>();
        byCurrency(parts).values().forEach(same -> {
            var all = same.stream().mapToLong(ManagementShare::minor).sum();
            if (all > 0) {
                shares.addAll(ofOneCurrency(
                        same.stream().filter(part -> minor(part) != 0).toList(), BigInteger.valueOf(all)));
            }
        });
        return List.copyOf(shares);
    }

    private static Map<String, List<Part>> byCurrency(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.dimension() == Dimension.MANAGEMENT)
                .collect(Collectors.groupingBy(
                        part -> part.sum().weekly().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()));
    }

    private static long minor(Part part) {
        return part.sum().weekly().minor();
    }

    /** By the largest remainder: what rounding down leaves over goes, a tenth each, to those who lost most by it. */
    private static List<ManagementShare> ofOneCurrency(List<Part> parts, BigInteger all) {
        var tenths = new ArrayList<Long>();
        var remainders = new ArrayList<BigInteger>();
        for (var part : parts) {
            var exact = BigInteger.valueOf(minor(part)).multiply(TENTHS);
            remainders.add(exact.mod(all));
            tenths.add(exact.subtract(exact.mod(all)).divide(all).longValueExact());
        }
        var left = TENTHS.longValueExact()
                - tenths.stream().mapToLong(each -> each).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(index -> tenths.set(index, tenths.get(index) + 1));
        return IntStream.range(0, parts.size())
                .mapToObj(index -> share(parts.get(index), tenths.get(index)))
                .toList();
    }

    private static ManagementShare share(Part part, long tenths) {
        return new ManagementShare(
                ManagementOption.valueOf(part.code()), part.sum().weekly(), BigDecimal.valueOf(tenths, 1));
    }
}
