package kz.mediagrid.notifier.delivery;

import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/**
 * An item that a person has sent to a channel again.
 *
 * @param offset the number of the wish among those of the channel, from 1
 */
record AgainRef<T extends Sendable>(T sent, long offset) implements Sendable {

    @Override
    public long next() {
        return offset + 1;
    }

    @Override
    public String idFor(String destination) {
        return sent.idFor(destination);
    }

    @Override
    public void nameIn(DeliveryAttempted.Builder attempt) {
        sent.nameIn(attempt);
        attempt.setAgain(true);
    }

    @Override
    public void takenIn(DeliveryCursor.Builder cursor) {
        // The cursor of what is sent again tells of no version.
    }
}
