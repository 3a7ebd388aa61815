package kz.mediagrid.notifier.delivery;

import kz.mediagrid.notifier.notice.ReleasedNotice;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/** The notice of a joint matter as an item of a feed. */
record NoticeRef(ReleasedNotice released) implements Sendable {

    @Override
    public long offset() {
        return released.offset();
    }

    @Override
    public long next() {
        return released.next();
    }

    @Override
    public String idFor(String destination) {
        return "%s_%s_notice".formatted(destination, released.noticeId());
    }

    @Override
    public void nameIn(DeliveryAttempted.Builder attempt) {
        attempt.setWeek("")
                .setVersion(0)
                .setMatterId(released.matterId())
                .setSupplement(released.notice().getSupplement());
    }

    @Override
    public void takenIn(DeliveryCursor.Builder cursor) {
        cursor.setLastMatterId(released.matterId());
    }
}
