package kz.mediagrid.notifier.delivery;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.Outlet;

/** The ordered items that each outlet receives one at a time: versions of grids, or notices of joint matters. */
interface Feed<T extends Sendable> {

    /** The key of the outlet's cursor for this feed. */
    String cursorOf(String outletId);

    /** The next item for the outlet; empty if the outlet has received all items. */
    Optional<T> next(Serving serving);

    /**
     * The JSON of the item for the outlet; the future fails if the item cannot be read now, or cannot be written as JSON.
     */
    CompletableFuture<byte[]> body(Outlet outlet, T sent);
}
