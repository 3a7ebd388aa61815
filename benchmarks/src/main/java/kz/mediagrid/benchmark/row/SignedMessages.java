package kz.mediagrid.benchmark.row;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.process.MediaGridProcess;
import kz.mediagrid.benchmark.process.ProcessUsage;
import kz.mediagrid.benchmark.webhook.SignedLoop;
import kz.mediagrid.benchmark.webhook.WebhookReceiver;
import kz.mediagrid.benchmark.webhook.WebhookReceiver.ReceivedWebhook;
import kz.mediagrid.topics.Topics;

/**
 * P3: deliveries a second to all outlets, from the first message received to the last attempt recorded. Versions of several weeks
 * are ordered at once, so that outlets are served and attempts recorded side by side, as on a busy day. The baseline posts as many
 * messages of that length, signed alike, to the same receiver, and records nothing.
 */
final class SignedMessages implements Row {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Override
    public String id() {
        return "P3";
    }

    @Override
    public boolean isShort() {
        return true;
    }

    @Override
    public Set<String> sizes() {
        return Set.of("outlets", "versions");
    }

    @Override
    public Comparison measure(Bench bench) {
        int outlets = bench.size("outlets", 200, 1_000);
        int versions = bench.size("versions", 6, 5);
        var directory = bench.newDirectory("receiver");
        try (var receiver = WebhookReceiver.start(directory);
                var mediaGrid = bench.startMediaGrid(Map.of());
                var entered = new EnteredOutlets(mediaGrid, bench.commands())) {
            entered.enter(EnteredOutlets.ids("outlet", outlets).stream()
                    .collect(Collectors.toMap(Function.identity(), id -> receiver.address() + "/" + id)));
            return bench.pairs(
                    id(),
                    bench.size(5, 9),
                    () -> delivered(mediaGrid, entered, receiver, outlets, versions),
                    () -> looped(directory, receiver, outlets, outlets * versions));
        }
    }

    private Sample delivered(
            MediaGridProcess mediaGrid, EnteredOutlets entered, WebhookReceiver receiver, int outlets, int versions) {
        var weeks = entered.weeks(versions);
        entered.plan(weeks);
        Quiet.await(mediaGrid.handle());
        receiver.receipts();
        entered.log().seekToEnd(Topics.DELIVERIES);
        int messages = outlets * versions;
        long before = ProcessUsage.micros(mediaGrid.handle());
        entered.order(weeks);
        entered.log().await(messages);
        var recorded = Instant.now();
        Quiet.await(mediaGrid.handle());
        long used = ProcessUsage.micros(mediaGrid.handle()) - before;
        var first = receiver.await(messages, LIMIT).stream()
                .map(ReceivedWebhook::at)
                .min(Instant::compareTo)
                .orElseThrow();
        var seconds = Duration.between(first, recorded).toNanos() / 1e9;
        return Sample.of(id(), messages / seconds).costing("media-grid, a delivery", used / (double) messages);
    }

    private Sample looped(Path directory, WebhookReceiver receiver, int outlets, int messages) {
        var loop = SignedLoop.run(directory, receiver.address(), outlets, messages, receiver.length());
        return Sample.of(id(), loop.rate()).costing("signed loop, a message", loop.cost());
    }
}
