package kz.mediagrid.ops.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.filing.FiledEvents;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import org.jspecify.annotations.Nullable;

/** Which bodies have declared their week, and which have not (para. 5): the newest weeks. */
public final class WeekForms {

    private static final int WEEKS_KEPT = 12;

    /**
     * How the form of one body stands.
     *
     * @param receivedAt when what it last changed by was received
     */
    public record Form(
            String obligationId,
            String body,
            ObligationState state,
            Instant dueAt,
            @Nullable Instant receivedAt) {

        /** Whether it was received, in time or late. */
        public boolean isDeclared() {
            return state == ObligationState.MET || state == ObligationState.MET_LATE;
        }

        /** Whether it came late, or did not come in time. */
        public boolean isLate() {
            return state == ObligationState.MET_LATE || state == ObligationState.OVERDUE;
        }

        private static Form of(ObligationChanged change) {
            return new Form(
                    change.getObligationId(),
                    change.getDebtor(),
                    change.getState(),
                    change.getDueAt(),
                    change.getReceivedAt());
        }
    }

    private final FiledEvents filed = new FiledEvents();
    private final NavigableMap<GridWeek, Map<String, Form>> byWeek = new TreeMap<>();

    /** Takes in the next transition of an obligation; only weekly forms matter here. */
    public synchronized void apply(ObligationChanged change) {
        if (change.getKind() != ObligationKind.WEEKLY_SUBMISSION) {
            return;
        }
        var forms = byWeek.computeIfAbsent(GridWeek.parse(change.getSubject()), week -> new TreeMap<>());
        if (change.getState() == ObligationState.CANCELLED) {
            forms.remove(change.getDebtor());
        } else {
            forms.put(change.getDebtor(), Form.of(change));
        }
        if (byWeek.size() > WEEKS_KEPT) {
            byWeek.pollFirstEntry();
        }
    }

    /** What bodies filed, declared or not, for all weeks. */
    public FiledEvents filed() {
        return filed;
    }

    /** The weeks that bodies owe something for and that are not over at {@code now}, the earliest first. */
    public synchronized List<GridWeek> open(Instant now) {
        return List.copyOf(byWeek.tailMap(GridWeek.of(now)).keySet());
    }

    /** How each body's form for that week stands, by the body's code. */
    public synchronized List<Form> of(GridWeek week) {
        return List.copyOf(byWeek.getOrDefault(week, Map.of()).values());
    }
}
