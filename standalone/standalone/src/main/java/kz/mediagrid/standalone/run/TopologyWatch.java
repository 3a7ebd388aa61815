package kz.mediagrid.standalone.run;

import java.util.concurrent.CompletableFuture;
import kz.mediagrid.platform.streams.TopologyStopped;
import kz.mediagrid.standalone.platform.PlatformFailure;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/**
 * Listens for a service's topology that stopped for good. If the gateway continued to accept commands, it would mislead
 * its users: no topology would decide the commands or watch their due times.
 */
final class TopologyWatch implements ApplicationListener<PayloadApplicationEvent<TopologyStopped>> {

    private final CompletableFuture<PlatformFailure> failure = new CompletableFuture<>();

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<TopologyStopped> event) {
        var stopped = event.getPayload();
        failure.complete(
                new PlatformFailure("The " + stopped.what() + " stopped: " + stopped.reason(), stopped.cause()));
    }

    /** Completes with the sentence for the user when a topology stops. */
    CompletableFuture<PlatformFailure> failure() {
        return failure;
    }
}
