package kz.mediagrid.notifier.delivery;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.outlets.Serving;

/** What outlets are sent in order, one thing at a time: the versions of grids, or the notices of joint matters. */
interface Feed<T extends Sendable> {

    /** The key under which it is kept how far that outlet is served with it. */
    String cursorOf(String outletId);

    /** What the outlet is to be sent next; nothing if it has all. */
    Optional<T> next(Serving serving);

    /** The message for that sending; fails if it cannot be read now, or put into words. */
    CompletableFuture<Message> write(Sending<T> sending);
}
