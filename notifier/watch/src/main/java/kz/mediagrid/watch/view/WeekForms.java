package kz.mediagrid.watch.view;

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
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The view of all state bodies' weekly forms (para. 5) for the newest weeks. It has declared forms and missing forms.
 */
public final class WeekForms {

    private static final int WEEKS_KEPT = 12;

    /**
     * The weekly form of one agency, with the state of its obligation.
     *
     * @param receivedAt the receipt time of the latest input that changed the form; null if no input changed the form
     */
    public record Form(
            String obligationId,
            String agency,
            ObligationState state,
            Instant dueAt,
            @Nullable Instant receivedAt) {

        /** Whether the form was received, be it in time or late. */
        public boolean isDeclared() {
            return state == ObligationState.MET || state == ObligationState.MET_LATE;
        }

        /** Whether the form was received late, or is missing and overdue. */
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

    private final FiledEvents filed;
    private final NavigableMap<GridWeek, Map<String, Form>> byWeek = new TreeMap<>();

    /** @param stores empty stores for the filings */
    public WeekForms(Stores stores) {
        this.filed = new FiledEvents(stores);
    }

    /** Applies the next transition of an obligation; ignores obligations that are not weekly forms. */
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

    /** The view of the state bodies' filings for all weeks, whether or not a week is declared. */
    public FiledEvents filed() {
        return filed;
    }

    /** The weeks that have forms, from the week of {@code now} on, the earliest first. */
    public synchronized List<GridWeek> open(Instant now) {
        return List.copyOf(byWeek.tailMap(GridWeek.of(now)).keySet());
    }

    /** The forms of {@code week}, sorted by the agencies' codes. */
    public synchronized List<Form> of(GridWeek week) {
        return List.copyOf(byWeek.getOrDefault(week, Map.of()).values());
    }
}
