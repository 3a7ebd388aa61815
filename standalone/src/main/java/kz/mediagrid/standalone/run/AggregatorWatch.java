package kz.mediagrid.standalone.run;

import java.util.concurrent.CompletableFuture;
import kz.mediagrid.aggregator.AggregatorStopped;
import kz.mediagrid.standalone.platform.PlatformFailure;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/** Hears that the aggregator stopped for good: a gateway that goes on receiving what nobody decides would mislead. */
final class AggregatorWatch implements ApplicationListener<PayloadApplicationEvent<AggregatorStopped>> {

    private final CompletableFuture<PlatformFailure> failure = new CompletableFuture<>();

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<AggregatorStopped> event) {
        var stopped = event.getPayload();
        failure.complete(new PlatformFailure("The grid aggregator stopped: " + stopped.reason(), stopped.cause()));
    }

    /** Completes with the sentence for the user when it stops. */
    CompletableFuture<PlatformFailure> failure() {
        return failure;
    }
}
