package kz.mediagrid.notifier.delivery;

import kz.mediagrid.outlets.MessageIds;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/**
 * The position of one complete version on {@code media-grids}.
 *
 * @param offset the offset of the version's first part
 * @param next the offset after the version's last part
 */
public record VersionRef(String week, int version, long offset, long next) implements Sendable {

    @Override
    public String idFor(String destination) {
        return MessageIds.ofVersion(destination, week, version);
    }

    @Override
    public void nameIn(DeliveryAttempted.Builder attempt) {
        attempt.setWeek(week).setVersion(version);
    }

    @Override
    public void takenIn(DeliveryCursor.Builder cursor) {
        cursor.setLastWeek(week).setLastVersion(version);
    }
}
