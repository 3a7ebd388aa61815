package kz.mediagrid.notifier.delivery;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.Outlet;

/**
 * The items that each outlet receives one at a time and in a fixed sequence: versions of grids, or notices of joint matters.
 */
interface Feed<T extends Sendable> {

    /** The key under which the outlet's cursor for this feed is recorded. */
    String cursorOf(String outletId);

    /** The next item for the outlet that {@code serving} describes; empty if that outlet has received all items. */
    Optional<T> next(Serving serving);

    /**
     * The HTTP body with the item for the outlet, as JSON. The future fails if the item cannot be read now, or cannot be
     * written as JSON.
     */
    CompletableFuture<byte[]> body(Outlet outlet, T sent);
}
