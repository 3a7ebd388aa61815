package kz.mediagrid.standalone.run;

import java.util.concurrent.CompletableFuture;
import kz.mediagrid.platform.streams.TopologyStopped;
import kz.mediagrid.standalone.platform.PlatformFailure;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/**
 * Hears that a service's topology stopped for good: a gateway that goes on receiving what nobody decides, or whose due
 * times nobody watches, would mislead.
 */
final class TopologyWatch implements ApplicationListener<PayloadApplicationEvent<TopologyStopped>> {

    private final CompletableFuture<PlatformFailure> failure = new CompletableFuture<>();

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<TopologyStopped> event) {
        var stopped = event.getPayload();
        failure.complete(
                new PlatformFailure("The " + stopped.what() + " stopped: " + stopped.reason(), stopped.cause()));
    }

    /** Completes with the sentence for the user when it stops. */
    CompletableFuture<PlatformFailure> failure() {
        return failure;
    }
}
