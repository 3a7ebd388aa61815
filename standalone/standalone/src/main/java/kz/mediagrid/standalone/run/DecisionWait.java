package kz.mediagrid.standalone.run;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.mediagrid.aggregator.topology.GridTopology;
import kz.mediagrid.observability.health.WaitProgress;
import kz.mediagrid.observability.progress.Progress;
import kz.mediagrid.platform.streams.Inputs;
import kz.mediagrid.platform.streams.KafkaInputs;
import kz.mediagrid.standalone.platform.PlatformFailure;
import kz.mediagrid.topics.Service;

/**
 * Waits until the aggregator runs and has processed all commands that were on the log when it began to run. It then
 * decides the next command at once. After a rebuild, the wait depends on the length of the log.
 */
final class DecisionWait {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    private final CompletableFuture<PlatformFailure> failure;
    private final OpenParts parts;
    private final Consumer<WaitProgress> shown;

    /**
     * @param failure ends the wait with this failure
     * @param parts end the wait when the close of these parts is requested
     * @param shown receives how many of the commands are decided
     */
    DecisionWait(CompletableFuture<PlatformFailure> failure, OpenParts parts, Consumer<WaitProgress> shown) {
        this.failure = failure;
        this.parts = parts;
        this.shown = shown;
    }

    /** @param isRunning whether the aggregator's topology runs */
    void await(BooleanSupplier isRunning, String bootstrapServers) {
        until(() -> isRunning.getAsBoolean() ? Optional.of(true) : Optional.empty());
        Map<String, Object> client = Map.of("bootstrap.servers", bootstrapServers);
        try (var inputs = new KafkaInputs(client, Service.GRID_AGGREGATOR.id(), GridTopology.INPUTS)) {
            var ends = until(inputs::ends);
            var first = inputs.committed();
            until(() -> isDecided(inputs, first, ends) ? Optional.of(true) : Optional.empty());
            show(new Progress(0, 0));
        }
    }

    private boolean isDecided(Inputs inputs, Map<String, Long> first, Map<String, Long> ends) {
        var next = inputs.committed();
        show(new Progress(sum(next) - sum(first), Math.max(0, sum(ends) - sum(first))));
        return ends.entrySet().stream().noneMatch(end -> {
            long from = next.getOrDefault(end.getKey(), 0L);
            return from < end.getValue() && inputs.mayHoldRecords(end.getKey(), from, end.getValue());
        });
    }

    private void show(Progress progress) {
        shown.accept(new WaitProgress(Service.GRID_AGGREGATOR.id(), "commands to be decided", progress));
    }

    private static long sum(Map<String, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private <T> T until(Supplier<Optional<T>> answer) {
        while (true) {
            var present = answer.get();
            if (present.isPresent()) {
                return present.get();
            }
            if (parts.isClosed()) {
                throw new ClosedWhileOpeningException(null);
            }
            if (failure.isDone()) {
                throw failure.join();
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
    }
}
