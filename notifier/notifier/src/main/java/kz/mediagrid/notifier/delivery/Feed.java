package kz.mediagrid.notifier.delivery;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.Outlet;

/** What outlets are sent in order, one thing at a time: the versions of grids, or the notices of joint matters. */
interface Feed<T extends Sendable> {

    /** The key of that outlet's cursor for this feed. */
    String cursorOf(String outletId);

    /** What the outlet is to be sent next; nothing if it has all. */
    Optional<T> next(Serving serving);

    /** The JSON for that outlet; fails if it cannot be read now, or put into words. */
    CompletableFuture<byte[]> body(Outlet outlet, T sent);
}
