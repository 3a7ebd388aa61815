package kz.mediagrid.benchmark.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import kz.mediagrid.benchmark.figure.Soaked;
import kz.mediagrid.benchmark.figure.Soaked.Usage;
import kz.mediagrid.benchmark.mail.MailSink;
import kz.mediagrid.benchmark.process.DiskUse;
import kz.mediagrid.benchmark.process.MediaGridProcess;
import kz.mediagrid.benchmark.process.ProcessState;
import kz.mediagrid.benchmark.webhook.WebhookReceiver;

/**
 * The soak: a media-grid under {@linkplain SoakLoad all kinds of work} for a long time. What it holds is measured five times after
 * a fifth of the time, and five times at the end, each time when all work is done.
 */
public final class Soak {

    /** The id on the command line. */
    public static final String ID = "soak";

    /** The names of the sizes that the user may choose. */
    public static final List<String> SIZES = List.of("minutes", "rate", "outlets");

    private static final int WARM_UP = 5;
    private static final int SAMPLES = 5;

    /** One of these parts of the time lies before each sample. */
    private static final int PARTS = 50;

    private final Bench bench;

    public Soak(Bench bench) {
        this.bench = bench;
    }

    public Soaked run() {
        var time = Duration.ofMinutes(bench.size("minutes", 5, 30));
        int outlets = bench.size("outlets", 10, 10);
        try (var mails = MailSink.start();
                var receiver = WebhookReceiver.start(bench.newDirectory("receiver"));
                var mediaGrid = bench.startMediaGrid(mails.settings());
                var entered = new EnteredOutlets(mediaGrid, bench.commands());
                var load = new SoakLoad(
                        bench.calls(mediaGrid),
                        new AgencyCalls(mediaGrid.ports().pages(), mediaGrid.accounts()),
                        entered,
                        entered.weeks(20),
                        bench.size("rate", 100, 100))) {
            entered.enter(EnteredOutlets.ids("outlet", outlets).stream()
                    .collect(Collectors.toMap(Function.identity(), id -> receiver.address() + "/" + id)));
            var watch = new Watch(mediaGrid, load, receiver, mails);
            load.run(time.dividedBy(WARM_UP));
            var before = watch.samples("after the warm-up", time.dividedBy(PARTS));
            load.run(time.minus(time.dividedBy(WARM_UP))
                    .minus(time.dividedBy(PARTS).multipliedBy(2L * SAMPLES)));
            var after = watch.samples("at the end", time.dividedBy(PARTS));
            return soaked(before, after);
        }
    }

    private record Sample(ProcessState state, long events, Map<String, Long> log, Map<String, Long> services) {}

    private static Soaked soaked(List<Sample> before, List<Sample> after) {
        var first = before.get(before.size() - 1);
        var last = after.get(after.size() - 1);
        return new Soaked(
                usage(before, after, ProcessState::heapBytes),
                new TreeMap<>(Map.of(
                        "Threads", usage(before, after, ProcessState::threads),
                        "Descriptors", usage(before, after, ProcessState::descriptors))),
                last.events - first.events,
                DiskUse.growth(first.log, last.log),
                DiskUse.growth(first.services, last.services));
    }

    private static Usage usage(List<Sample> before, List<Sample> after, ToLongFunction<ProcessState> of) {
        return new Usage(median(before, of), median(after, of));
    }

    private static double median(List<Sample> samples, ToLongFunction<ProcessState> of) {
        return samples.stream()
                .mapToLong(sample -> of.applyAsLong(sample.state))
                .sorted()
                .skip(samples.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private final class Watch {

        private final MediaGridProcess mediaGrid;
        private final SoakLoad load;
        private final WebhookReceiver receiver;
        private final MailSink mails;
        private long messages;

        Watch(MediaGridProcess mediaGrid, SoakLoad load, WebhookReceiver receiver, MailSink mails) {
            this.mediaGrid = mediaGrid;
            this.load = load;
            this.receiver = receiver;
            this.mails = mails;
        }

        List<Sample> samples(String when, Duration between) {
            var samples = new ArrayList<Sample>();
            for (int sample = 1; sample <= SAMPLES; sample++) {
                load.run(between);
                Quiet.await(mediaGrid.handle());
                samples.add(sample());
                messages += receiver.receipts().size();
                bench.tell("%s, sample %d: %,d events and revisions, %,d versions, %,d webhooks, %,d mails; %s"
                        .formatted(
                                when,
                                sample,
                                load.accepted(),
                                load.published(),
                                messages,
                                mails.count(),
                                samples.get(samples.size() - 1).state));
            }
            return samples;
        }

        private Sample sample() {
            var services = new TreeMap<>(DiskUse.of(mediaGrid.data()));
            services.keySet().retainAll(List.of("aggregator", "gateway", "notifier"));
            return new Sample(
                    ProcessState.of(mediaGrid.handle()),
                    load.accepted(),
                    DiskUse.of(mediaGrid.data().resolve("broker")),
                    services);
        }
    }
}
