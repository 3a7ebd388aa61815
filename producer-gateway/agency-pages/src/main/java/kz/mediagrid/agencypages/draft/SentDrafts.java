package kz.mediagrid.agencypages.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.DraftsSent;
import kz.mediagrid.schemas.SentDraft;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The view of the topic {@code sent-drafts}: which drafts were sent together. One thread applies records; any thread may read the
 * sends.
 */
public final class SentDrafts {

    /** The sends of which no title must be erased any more, by body, week, time and id. */
    private final Store<DraftsSent> checked;

    /** The other sends. They are in the heap, since what was erased could stay in the files of a store. */
    private final ConcurrentNavigableMap<String, DraftsSent> unchecked = new ConcurrentSkipListMap<>();

    private volatile Instant lastWritten = Instant.MIN;

    /** @param stores empty stores for the sends */
    SentDrafts(Stores stores) {
        this.checked = stores.of(new Kept<>("sent-drafts", DraftsSent.class));
    }

    /**
     * Applies the next record of the topic.
     *
     * @param sent the send; null if the record has no value
     * @param writtenAt the timestamp of the record [real time]
     */
    void apply(@Nullable DraftsSent sent, Instant writtenAt) {
        lastWritten = writtenAt;
        if (sent != null) {
            unchecked.put(key(sent), sent);
        }
    }

    /** The time of the topic's last record [real time]; {@link Instant#MIN} if there is none. */
    Instant lastWritten() {
        return lastWritten;
    }

    /** The sends for weeks before {@code week} that are not {@link #checked}. */
    List<DraftsSent> uncheckedBefore(GridWeek week) {
        return unchecked.values().stream()
                .filter(sent -> GridWeek.parse(sent.getWeek()).compareTo(week) < 0)
                .toList();
    }

    /** Says that no title of the send must be erased any more. */
    void checked(DraftsSent sent) {
        checked.put(key(sent), sent);
        unchecked.remove(key(sent), sent);
    }

    /** The send with this id; empty if there is none, or if it is another body's or of another week. */
    public Optional<DraftsSent> find(String agencyCode, String week, String sendId) {
        return of(agencyCode, week).stream()
                .filter(sent -> sent.getSendId().equals(sendId))
                .findFirst();
    }

    /** The body's sends for the week, the newest first; sends of the same moment are ordered by id. */
    public List<DraftsSent> of(String agencyCode, String week) {
        var beginning = agencyCode + "/" + week + "/";
        // In this order, so that a send that is checked meanwhile is found.
        var found = new TreeMap<>(unchecked.subMap(beginning, beginning + Character.MAX_VALUE));
        checked.each(beginning, found::putIfAbsent);
        return List.copyOf(found.descendingMap().values());
    }

    /** The send of the same submissions; empty if there is none. */
    Optional<DraftsSent> same(DraftsSent sent) {
        return of(sent.getAgencyCode(), sent.getWeek()).stream()
                .filter(known -> numbers(known).equals(numbers(sent)))
                .findFirst();
    }

    private static List<String> numbers(DraftsSent sent) {
        return sent.getDrafts().stream()
                .map(SentDraft::getSubmissionId)
                .sorted()
                .toList();
    }

    private static String key(DraftsSent sent) {
        return "%s/%s/%019d/%s"
                .formatted(
                        sent.getAgencyCode(), sent.getWeek(), sent.getSentAt().toEpochMilli(), sent.getSendId());
    }
}
