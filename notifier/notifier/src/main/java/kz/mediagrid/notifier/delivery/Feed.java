package kz.mediagrid.notifier.delivery;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.Outlet;

/**
 * A sequence of items to send to outlets: versions of grids, or notices of joint matters. Each outlet receives the items in
 * order, one at a time.
 */
interface Feed<T extends Sendable> {

    /** The key under which the outlet's cursor for this feed is recorded. */
    String cursorOf(String outletId);

    /** The next item to send to the outlet of {@code serving}; empty if the outlet has received all items. */
    Optional<T> next(Serving serving);

    /**
     * The HTTP body, in JSON, that brings the item to the outlet. The future fails if the item cannot be read now, or cannot
     * be written as JSON.
     */
    CompletableFuture<byte[]> body(Outlet outlet, T sent);
}
