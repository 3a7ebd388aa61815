package kz.mediagrid.notifier.delivery;

import java.time.Instant;
import kz.mediagrid.outlets.Destination;

/**
 * An attempt in progress to send one item to one channel of an outlet.
 *
 * @param sent the item that is being sent
 * @param startedAt the start of the attempt, in real time
 * @param businessTime the start of the attempt, in business time
 * @param transcript tells what goes out and what comes back
 */
record Sending<T extends Sendable>(
        Destination to, T sent, Instant startedAt, Instant businessTime, Transcript transcript) {

    /** The webhook-id under which the item is sent there. Each attempt uses the same id. */
    String webhookId() {
        return sent.idFor(to.id());
    }
}
