package kz.mediagrid.notifier.delivery;

import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/**
 * One whole version's position on {@code media-grids}.
 *
 * @param offset the offset of its first part
 * @param next the offset after its last part
 */
record VersionRef(String week, int version, long offset, long next) implements Sendable {

    @Override
    public String idFor(String outletId) {
        return "%s_%s_%d".formatted(outletId, week, version);
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
