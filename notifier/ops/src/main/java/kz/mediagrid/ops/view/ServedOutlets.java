package kz.mediagrid.ops.view;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import org.jspecify.annotations.Nullable;

/** The outlets and how far each is served. */
public final class ServedOutlets {

    /**
     * One outlet.
     *
     * @param cursor how far it is served; null before its first attempt
     * @param lastFailure the last version that it did not take, null if it took the last one
     */
    public record Served(
            Outlet outlet,
            @Nullable DeliveryCursor cursor,
            @Nullable DeliveryAttempted lastFailure) {

        public boolean isSuspended() {
            return serving().isSuspended();
        }

        /** Why it is not served, in one sentence; null where nothing was said. */
        public @Nullable String suspendedWhy() {
            return serving().suspendedWhy();
        }

        /** From where on {@code media-grids} it is served next. */
        public long nextOffset() {
            return serving().nextOffset();
        }

        private Serving serving() {
            return new Serving(outlet, cursor);
        }

        /** Below this offset it is given only the newest version of a week. */
        public long skipSupersededBefore() {
            return outlet.getSkipSupersededBefore();
        }
    }

    private final Map<String, Outlet> outlets = new TreeMap<>();
    private final Map<String, DeliveryCursor> cursors = new HashMap<>();
    private final Map<String, DeliveryAttempted> lastFailures = new HashMap<>();
    /** The last attempt to send each notice, by its matter and the outlet. */
    private final Map<String, Map<String, DeliveryAttempted>> notices = new HashMap<>();

    private final Map<AttemptOutcome, Long> outcomes = new EnumMap<>(AttemptOutcome.class);

    /** Takes in an outlet as it now stands; null once it is no more. */
    public synchronized void outlet(String outletId, @Nullable Outlet outlet) {
        if (outlet == null) {
            outlets.remove(outletId);
            lastFailures.remove(outletId);
        } else {
            // The secrets are for signatures alone; what is not here cannot be shown by mistake.
            outlets.put(
                    outletId,
                    Outlet.newBuilder(outlet)
                            .setSecret("")
                            .setPreviousSecret(null)
                            .build());
        }
    }

    /** Takes in how far an outlet is served; null once it is no more. */
    public synchronized void cursor(String outletId, @Nullable DeliveryCursor cursor) {
        if (cursor == null) {
            cursors.remove(outletId);
        } else {
            cursors.put(outletId, cursor);
        }
    }

    /** Takes in the next attempt to deliver. */
    public synchronized void attempt(DeliveryAttempted attempt) {
        if (attempt.getOutcome() == AttemptOutcome.UNKNOWN) {
            throw new NewerRecordException("deliveries holds an outcome that is not known");
        }
        // What is shown beside an outlet is how it is served with grids; the notice of a joint matter goes its own way.
        if (attempt.getMatterId() == null) {
            if (attempt.getOutcome() == AttemptOutcome.DELIVERED) {
                lastFailures.remove(attempt.getOutletId());
            } else {
                lastFailures.put(attempt.getOutletId(), attempt);
            }
        } else {
            notices.computeIfAbsent(attempt.getMatterId(), any -> new TreeMap<>())
                    .put(attempt.getOutletId(), attempt);
        }
        outcomes.merge(attempt.getOutcome(), 1L, Long::sum);
    }

    /** All outlets, by their ids. */
    public synchronized List<Served> all() {
        return outlets.values().stream()
                .map(outlet ->
                        new Served(outlet, cursors.get(outlet.getOutletId()), lastFailures.get(outlet.getOutletId())))
                .toList();
    }

    /** What came last of sending the notice of that matter, by outlet. */
    public synchronized List<DeliveryAttempted> lastOfNotice(String matterId) {
        return List.copyOf(notices.getOrDefault(matterId, Map.of()).values());
    }

    /** What the outlet is called; empty once it is no more. */
    public synchronized Optional<LocalizedText> name(String outletId) {
        return Optional.ofNullable(outlets.get(outletId)).map(Outlet::getName);
    }

    /** How many attempts had that outcome, of those that the topic still held when this process began. */
    public synchronized long count(AttemptOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
