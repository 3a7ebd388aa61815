package kz.mediagrid.standalone.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.platform.streams.StreamsHealth;
import kz.mediagrid.standalone.platform.PlatformFailure;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The three services that run in this process, each in a Spring context of its own. A service that runs in a process of its
 * own differs only in the settings.
 */
final class Services implements AutoCloseable {

    private final List<ConfigurableApplicationContext> running;
    private final TopologyWatch watch;
    private final StreamsHealth aggregator;

    Services(List<ConfigurableApplicationContext> running, TopologyWatch watch, StreamsHealth aggregator) {
        this.running = running;
        this.watch = watch;
        this.aggregator = aggregator;
    }

    /** Whether the aggregator's topology runs now. */
    boolean isAggregatorRunning() {
        return aggregator.isRunning();
    }

    /** Completes with a failure, whose message is a sentence for the user, if a service can no longer work. */
    CompletableFuture<PlatformFailure> onFailure() {
        return watch.failure();
    }

    /** Stops the services. */
    @Override
    public void close() {
        close(running);
    }

    /** Stops all at the same time: each waits for threads of its own, and one after the other these waits would add up. */
    static void close(List<ConfigurableApplicationContext> services) {
        CompletableFuture.allOf(services.stream()
                        .map(service -> CompletableFuture.runAsync(
                                service::close,
                                work -> new Thread(work, "stop-" + service.getApplicationName()).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
