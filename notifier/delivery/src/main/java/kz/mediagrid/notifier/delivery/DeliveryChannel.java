package kz.mediagrid.notifier.delivery;

import java.util.concurrent.CompletableFuture;

/** Sends messages to outlets. */
public interface DeliveryChannel {

    /**
     * Makes one attempt to deliver {@code message}, and returns at once. The future completes within the channel's deadline,
     * and never exceptionally.
     */
    CompletableFuture<DeliveryOutcome> deliver(Message message);
}
