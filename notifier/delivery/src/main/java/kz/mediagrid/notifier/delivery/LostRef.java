package kz.mediagrid.notifier.delivery;

import java.util.regex.Pattern;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/**
 * A message that a person has sent again, and that nobody can make any more.
 *
 * @param messageId the id under which it was sent before
 */
record LostRef(String messageId) implements Sendable {

    private static final Pattern OF_VERSION = Pattern.compile(".+_([0-9]{4}-W[0-9]{2})_([0-9]{1,9})");

    @Override
    public long offset() {
        return 0;
    }

    @Override
    public long next() {
        return 0;
    }

    @Override
    public String idFor(String destination) {
        return messageId;
    }

    @Override
    public void nameIn(DeliveryAttempted.Builder attempt) {
        var version = OF_VERSION.matcher(messageId);
        var known = version.matches();
        attempt.setWeek(known ? version.group(1) : "").setVersion(known ? Integer.parseInt(version.group(2)) : 0);
        NoticeRef.noticeOf(attempt.getOutletId(), messageId).ifPresent(attempt::setMatterId);
    }

    @Override
    public void takenIn(DeliveryCursor.Builder cursor) {
        // Nothing was sent.
    }
}
