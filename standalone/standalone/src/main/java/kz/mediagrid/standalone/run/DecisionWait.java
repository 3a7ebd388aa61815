package kz.mediagrid.standalone.run;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kz.mediagrid.aggregator.topology.GridTopology;
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

    /**
     * @param failure ends the wait with this failure
     * @param parts end the wait when the close of these parts is requested
     */
    DecisionWait(CompletableFuture<PlatformFailure> failure, OpenParts parts) {
        this.failure = failure;
        this.parts = parts;
    }

    /** @param isRunning whether the aggregator's topology runs */
    void await(BooleanSupplier isRunning, String bootstrapServers) {
        until(() -> isRunning.getAsBoolean() ? Optional.of(true) : Optional.empty());
        Map<String, Object> client = Map.of("bootstrap.servers", bootstrapServers);
        try (var inputs = new KafkaInputs(client, Service.GRID_AGGREGATOR.id(), GridTopology.INPUTS)) {
            var ends = until(inputs::ends);
            until(() -> isDecided(inputs, ends) ? Optional.of(true) : Optional.empty());
        }
    }

    private static boolean isDecided(Inputs inputs, Map<String, Long> ends) {
        var next = inputs.committed();
        return ends.entrySet().stream().noneMatch(end -> {
            long from = next.getOrDefault(end.getKey(), 0L);
            return from < end.getValue() && inputs.mayHoldRecords(end.getKey(), from, end.getValue());
        });
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
