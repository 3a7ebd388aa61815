package kz.mediagrid.standalone.run;

import java.util.concurrent.CompletableFuture;
import kz.mediagrid.platform.streams.TopologyStopped;
import kz.mediagrid.standalone.platform.PlatformFailure;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/**
 * Listens for a service whose Kafka Streams topology stopped for good, so that the process can stop too. Otherwise the
 * gateway would still accept commands, although nothing decides them or watches due times.
 */
final class TopologyWatch implements ApplicationListener<PayloadApplicationEvent<TopologyStopped>> {

    private final CompletableFuture<PlatformFailure> failure = new CompletableFuture<>();

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<TopologyStopped> event) {
        var stopped = event.getPayload();
        failure.complete(new PlatformFailure(stopped.sentence(), stopped.cause()));
    }

    /** Completes with a failure when a topology stops. The failure's message is a sentence for the user. */
    CompletableFuture<PlatformFailure> failure() {
        return failure;
    }
}
