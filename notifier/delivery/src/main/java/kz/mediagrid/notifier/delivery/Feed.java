package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.Outlet;

/**
 * A sequence of items to send to outlets: versions of grids, or notices of joint matters. Each channel of an outlet receives
 * the items in order, one at a time.
 */
interface Feed<T extends Sendable> {

    /** The channels of {@code outlet} to which the feed is sent. */
    default Stream<Destination> destinations(Outlet outlet) {
        return Destination.webhook(outlet).stream();
    }

    /** The key under which the cursor of the {@code destination} for this feed is recorded. */
    String cursorOf(String destination);

    /** The keys of the cursors of which each suspends the {@code destination}. */
    default List<String> suspending(String destination) {
        return List.of(cursorOf(destination));
    }

    /** The time after which the feed is asked again if it had nothing to send. */
    default Duration pause() {
        return Duration.ofDays(1);
    }

    /** A number that grows with each further item, before any wake-up tells of the item. */
    long end();

    /** The next item to send to the destination of {@code serving}; empty if it has received all items. */
    Optional<T> next(Serving serving);

    /** The item that was sent to {@code to} under the id {@code messageId}; empty if it is not of this feed. */
    Optional<T> find(Destination to, String messageId);

    /**
     * The message's body that brings the item to the outlet: JSON for a webhook, a whole mail for a mailbox. It is empty if the
     * item has nothing for this destination. The future fails if the item cannot be read or put into words now.
     */
    CompletableFuture<byte[]> body(Destination to, T sent);

    /** The traces from which the item comes. */
    default MessageTrace trace(T sent) {
        return MessageTrace.NONE;
    }

    /** The body of an item that the destination was sent before. */
    default CompletableFuture<byte[]> bodyAgain(Destination to, T sent) {
        return body(to, sent);
    }
}
