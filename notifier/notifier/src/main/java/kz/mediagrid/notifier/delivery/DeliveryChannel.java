package kz.mediagrid.notifier.delivery;

import java.util.concurrent.CompletableFuture;

/** A way to an outlet. */
public interface DeliveryChannel {

    /** Tries once, holding no thread meanwhile; the future is completed within the channel's deadline, never exceptionally. */
    CompletableFuture<DeliveryOutcome> deliver(Message message);
}
