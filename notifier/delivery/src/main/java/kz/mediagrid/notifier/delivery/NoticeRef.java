package kz.mediagrid.notifier.delivery;

import java.util.Optional;
import kz.mediagrid.notifier.notice.ReleasedNotice;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/** The notice of a joint matter as an item of a feed. */
record NoticeRef(ReleasedNotice released) implements Sendable {

    private static final String END = "_notice";

    /** The id of the notice that was sent to {@code destination} as {@code messageId}; empty if that is the id of no notice. */
    static Optional<String> noticeOf(String destination, String messageId) {
        int begin = destination.length() + 1;
        int end = messageId.length() - END.length();
        return messageId.startsWith(destination + "_") && messageId.endsWith(END) && begin < end
                ? Optional.of(messageId.substring(begin, end))
                : Optional.empty();
    }

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
        return destination + "_" + released.noticeId() + END;
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
