package kz.mediagrid.notifier.delivery;

import java.util.concurrent.CompletableFuture;

/** Sends messages to outlets. */
public interface DeliveryChannel {

    /** Makes one attempt without blocking; the future completes within the channel's deadline, never exceptionally. */
    CompletableFuture<DeliveryOutcome> deliver(Message message);
}
