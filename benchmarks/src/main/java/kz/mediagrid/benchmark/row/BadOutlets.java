package kz.mediagrid.benchmark.row;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.process.MediaGridProcess;
import kz.mediagrid.benchmark.webhook.WebhookReceiver;
import org.HdrHistogram.Histogram;

/**
 * P3b: the time from the order of a version until it is received, of outlets that answer at once: beside a quarter of all outlets
 * that refuse the connection, answer nothing or answer 500, compared to beside as many that answer at once, too. The quarter is
 * entered anew for each run, since an outlet that failed is left alone for a while. Outlets are served in the order of their ids, so
 * the ids of the quarter lie between those of the others, whether it is bad or not.
 */
final class BadOutlets implements Row {

    private static final int QUARTERS = 4;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Override
    public String id() {
        return "P3b";
    }

    @Override
    public boolean isShort() {
        return false;
    }

    @Override
    public Set<String> sizes() {
        return Set.of("outlets");
    }

    @Override
    public Comparison measure(Bench bench) {
        int outlets = bench.size("outlets", 200, 1_000);
        // Nobody listens there.
        int refused = bench.ports().take(1);
        try (var receiver = WebhookReceiver.start(bench.newDirectory("receiver"));
                var mediaGrid = bench.startMediaGrid(Map.of());
                var entered = new EnteredOutlets(mediaGrid, bench.commands())) {
            var quarter = new Quarter(mediaGrid, entered, receiver, refused, outlets / QUARTERS);
            int healthy = outlets - outlets / QUARTERS;
            entered.enter(EnteredOutlets.ids("healthy", healthy).stream()
                    .collect(Collectors.toMap(Function.identity(), id -> receiver.address() + "/" + id)));
            return bench.pairs(
                    id(),
                    bench.size(5, 9),
                    () -> Sample.of(id(), quarter.p99(healthy, true)),
                    () -> Sample.of(id(), quarter.p99(healthy, false)));
        }
    }

    private static final class Quarter {

        private final MediaGridProcess mediaGrid;
        private final EnteredOutlets entered;
        private final WebhookReceiver receiver;
        private final int refused;
        private final int size;
        private List<String> others = List.of();
        private int runs;

        Quarter(MediaGridProcess mediaGrid, EnteredOutlets entered, WebhookReceiver receiver, int refused, int size) {
            this.mediaGrid = mediaGrid;
            this.entered = entered;
            this.receiver = receiver;
            this.refused = refused;
            this.size = size;
        }

        /** The 99th percentile of the healthy outlets [ms]. */
        double p99(int healthy, boolean bad) {
            entered.remove(others);
            runs++;
            var addresses = bad ? failing() : answering();
            entered.enter(addresses);
            others = List.copyOf(addresses.keySet());
            var week = entered.weeks(1);
            entered.plan(week);
            Quiet.await(mediaGrid.handle());
            receiver.receipts();
            var ordered = entered.order(week);
            var micros = new Histogram(3);
            receiver.await(bad ? healthy : healthy + size, LIMIT).stream()
                    .filter(receipt -> receipt.path().startsWith("/healthy"))
                    .forEach(receipt -> micros.recordValue(micros(ordered, receipt.at())));
            return micros.getValueAtPercentile(99) / 1e3;
        }

        private static long micros(Instant from, Instant to) {
            return Duration.between(from, to).toNanos() / 1_000;
        }

        private Map<String, String> answering() {
            return addresses(List.of(receiver.address() + "/other"));
        }

        /** In turn: one that refuses, one that answers nothing, and one that answers 500. */
        private Map<String, String> failing() {
            return addresses(List.of(
                    "http://127.0.0.1:" + refused, receiver.address() + "/hangs", receiver.address() + "/fails"));
        }

        private Map<String, String> addresses(List<String> origins) {
            var addresses = new LinkedHashMap<String, String>();
            for (var id : EnteredOutlets.ids("healthy", size)) {
                var other = id + "-other-" + runs;
                addresses.put(other, origins.get(addresses.size() % origins.size()) + "/" + other);
            }
            return addresses;
        }
    }
}
