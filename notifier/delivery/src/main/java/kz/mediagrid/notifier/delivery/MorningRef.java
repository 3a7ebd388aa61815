package kz.mediagrid.notifier.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.outlets.MessageIds;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;

/**
 * The versions of which a mail of the morning brings the changes.
 *
 * @param versions in the order of publication; at least one
 * @param morning the time from which the mail is sent
 */
record MorningRef(List<VersionRef> versions, Instant morning) implements Sendable {

    @Override
    public long offset() {
        return versions.get(0).offset();
    }

    @Override
    public long next() {
        return last().next();
    }

    /** The numbers of the versions at or after the offset, by week. */
    Map<String, List<Integer>> numbersFrom(long offset) {
        var numbers = new TreeMap<String, List<Integer>>();
        versions.stream()
                .filter(version -> version.offset() >= offset)
                .forEach(version -> numbers.computeIfAbsent(version.week(), week -> new ArrayList<>())
                        .add(version.version()));
        return numbers;
    }

    @Override
    public String idFor(String destination) {
        return MessageIds.ofMorning(destination, AlmatyTime.dateOf(morning));
    }

    @Override
    public void nameIn(DeliveryAttempted.Builder attempt) {
        attempt.setWeek(last().week()).setVersion(0);
    }

    @Override
    public void takenIn(DeliveryCursor.Builder cursor) {
        last().takenIn(cursor);
    }

    private VersionRef last() {
        return versions.get(versions.size() - 1);
    }
}
