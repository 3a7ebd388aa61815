package kz.mediagrid.watch.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.OverdueAlert;
import org.jspecify.annotations.Nullable;

/** The view of unsettled overdue alerts, and the counts of all alerts. */
public final class OpenAlerts {

    /** The key of a count: the kind of the alerts, and the kind of the obligations that the alerts are about. */
    public record Word(ObligationKind kind, AlertKind alert) {}

    /**
     * The state of an unsettled alert.
     *
     * @param generation the number of the due time that the alert is about, from 1
     * @param step the number of the latest escalation step; 0 before the first step
     * @param to the addressee of the latest escalation step; null before the first step
     */
    public record Raised(
            String obligationId,
            AlertCause cause,
            int generation,
            int step,
            @Nullable MessageAddressee to) {

        /** The id of the message that the statutory clock sends at the latest step; empty before the first step. */
        public Optional<String> messageId() {
            return step == 0
                    ? Optional.empty()
                    : Optional.of("%s/%d/%s/%d".formatted(obligationId, generation, MessageKind.ESCALATED, step));
        }
    }

    private final Map<String, Raised> open = new HashMap<>();
    private final Map<Word, Long> said = new HashMap<>();

    /** Applies the next alert. */
    public synchronized void apply(OverdueAlert alert) {
        switch (alert.getAlertKind()) {
            case OVERDUE, ESCALATED ->
                open.put(
                        alert.getObligationId(),
                        new Raised(
                                alert.getObligationId(),
                                alert.getAlertCause(),
                                alert.getDueGeneration(),
                                alert.getStep(),
                                alert.getEscalatedTo()));
            case MET_LATE, WITHDRAWN -> open.remove(alert.getObligationId());
            case UNKNOWN -> throw new NewerRecordException("overdue-alerts holds an unknown alert");
        }
        said.merge(new Word(alert.getKind(), alert.getAlertKind()), 1L, Long::sum);
    }

    /** The unsettled alert about the obligation; empty if there is none. */
    public synchronized Optional<Raised> of(String obligationId) {
        return Optional.ofNullable(open.get(obligationId));
    }

    /** The number of alerts of the kind {@code word}, since the topic's beginning. */
    public synchronized long count(Word word) {
        return said.getOrDefault(word, 0L);
    }
}
