package org.braid;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Runs a thing and its peer in turns, five times or as often as said after ten to warm up, and prints the medians and their
 * ratio; then the median of the ratios run by run, and the ratio of the least of each, since what a machine does besides only
 * ever adds.
 */
public final class Measured {
    private static final int WARM_UP = 10;
    private static final int RUNS = 5;

    private Measured() {}

    public interface Work {
        /** The rows it did. */
        long rows() throws Exception;
    }

    private record Cost(long wall, long processor, long rows) {
        double ratio(Cost peer) {
            return (double) peer.processor / peer.rows / ((double) processor / rows);
        }
    }

    public static void compare(String what, Work ours, String peerName, Work peer) throws Exception {
        compare(RUNS, what, ours, peerName, peer);
    }

    public static void compare(int runs, String what, Work ours, String peerName, Work peer) throws Exception {
        var our = new ArrayList<Cost>();
        var their = new ArrayList<Cost>();
        for (int run = 0; run < WARM_UP + runs; run++) {
            var one = cost(ours);
            var other = cost(peer);
            if (run >= WARM_UP) {
                our.add(one);
                their.add(other);
            }
        }
        var a = median(our);
        var b = median(their);
        say("%s: %,.0f rows/s, %.2f us processor a row", what, perSecond(a), a.processor / 1e3 / a.rows);
        say("%s: %,.0f rows/s, %.2f us processor a row", peerName, perSecond(b), b.processor / 1e3 / b.rows);
        say(
                "ratio: %.2f by the wall clock, %.2f by the processor (more is better)",
                perSecond(a) / perSecond(b), a.ratio(b));
        say("run by run: %.2f by the processor", runByRun(our, their));
        say("the least of %d: %.2f by the processor", runs, least(our).ratio(least(their)));
    }

    private static Cost cost(Work work) throws Exception {
        System.gc();
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var processor = machine.getProcessCpuTime();
        var wall = System.nanoTime();
        var rows = work.rows();
        return new Cost(System.nanoTime() - wall, machine.getProcessCpuTime() - processor, rows);
    }

    /** The middle of the ratios of runs that follow each other: a machine that slows down slows down both. */
    private static double runByRun(List<Cost> our, List<Cost> their) {
        return IntStream.range(0, our.size())
                .mapToDouble(run -> our.get(run).ratio(their.get(run)))
                .sorted()
                .toArray()[our.size() / 2];
    }

    private static Cost median(List<Cost> costs) {
        return sorted(costs).get(costs.size() / 2);
    }

    private static Cost least(List<Cost> costs) {
        return sorted(costs).get(0);
    }

    private static List<Cost> sorted(List<Cost> costs) {
        return costs.stream().sorted(Comparator.comparingLong(Cost::processor)).toList();
    }

    private static double perSecond(Cost cost) {
        return cost.rows * 1e9 / cost.wall;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
