package kz.mediagrid.agencypages.draft;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.schemas.Draft;
import kz.mediagrid.schemas.DraftField;
import org.jspecify.annotations.Nullable;

/** The view of the topic {@code drafts}. It holds at most the drafts of the weeks that are not over. */
public final class Drafts {

    private final Map<String, Stored> byId = new ConcurrentHashMap<>();
    private volatile Instant lastWritten = Instant.MIN;

    /** @param writtenAt the time at which the draft was stored [real time] */
    record Stored(Draft draft, Instant writtenAt) {}

    /**
     * Applies one record of the topic; a draft is erased if {@code draft} is null.
     *
     * @param writtenAt the timestamp of the record [real time]
     */
    void apply(String id, @Nullable Draft draft, Instant writtenAt) {
        lastWritten = writtenAt;
        if (draft == null) {
            byId.remove(id);
        } else {
            byId.put(id, new Stored(draft, writtenAt));
        }
    }

    /** The time of the topic's last record [real time]; {@link Instant#MIN} if there is none. */
    Instant lastWritten() {
        return lastWritten;
    }

    Optional<Stored> stored(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The draft with this id; empty if there is none, or if it is another body's. */
    public Optional<Draft> find(String agencyCode, String id) {
        return stored(id)
                .map(Stored::draft)
                .filter(draft -> draft.getAgencyCode().equals(agencyCode));
    }

    /** The body's drafts of events for the week, in order of their dates and hours as typed, then of their ids. */
    public List<Draft> of(String agencyCode, String week) {
        return all().stream()
                .filter(draft -> draft.getAgencyCode().equals(agencyCode)
                        && draft.getInformationRequestId() == null
                        && draft.getJointMatterId() == null
                        && draft.getWeek().equals(week))
                .sorted(Comparator.comparing((Draft draft) -> typed(draft, "date"))
                        .thenComparing(draft -> typed(draft, "startTime"))
                        .thenComparing(Draft::getDraftId))
                .toList();
    }

    /** The number of the body's drafts for all weeks. */
    long count(String agencyCode) {
        return all().stream()
                .filter(draft -> draft.getAgencyCode().equals(agencyCode))
                .count();
    }

    List<Draft> all() {
        return byId.values().stream().map(Stored::draft).toList();
    }

    private static String typed(Draft draft, String field) {
        return draft.getFields().stream()
                .filter(typed -> typed.getName().equals(field))
                .map(DraftField::getText)
                .findFirst()
                .orElse("");
    }
}
