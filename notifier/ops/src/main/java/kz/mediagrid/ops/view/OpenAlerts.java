package kz.mediagrid.ops.view;

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

/** The overdue alerts that stand, and how many there were. */
public final class OpenAlerts {

    /** What an alert says of obligations of which kind. */
    public record Word(ObligationKind kind, AlertKind alert) {}

    /**
     * How far an alert went.
     *
     * @param generation which due time of the obligation it is about
     * @param step the last step of the ladder that was taken; 0 before the first
     * @param to to whom that step went
     */
    public record Raised(
            String obligationId,
            AlertCause cause,
            int generation,
            int step,
            @Nullable MessageAddressee to) {

        /** The message of that step, as the clock names it; nothing before the first step. */
        public Optional<String> messageId() {
            return step == 0
                    ? Optional.empty()
                    : Optional.of("%s/%d/%s/%d".formatted(obligationId, generation, MessageKind.ESCALATED, step));
        }
    }

    private final Map<String, Raised> standing = new HashMap<>();
    private final Map<Word, Long> said = new HashMap<>();

    /** Takes in the next alert. */
    public synchronized void apply(OverdueAlert alert) {
        switch (alert.getAlertKind()) {
            case OVERDUE, ESCALATED ->
                standing.put(
                        alert.getObligationId(),
                        new Raised(
                                alert.getObligationId(),
                                alert.getAlertCause(),
                                alert.getDueGeneration(),
                                alert.getStep(),
                                alert.getEscalatedTo()));
            case MET_LATE, WITHDRAWN -> standing.remove(alert.getObligationId());
            case UNKNOWN -> throw new NewerRecordException("overdue-alerts holds an alert that is not known");
        }
        said.merge(new Word(alert.getKind(), alert.getAlertKind()), 1L, Long::sum);
    }

    /** The alert that stands for that obligation. */
    public synchronized Optional<Raised> of(String obligationId) {
        return Optional.ofNullable(standing.get(obligationId));
    }

    /** How often that was said since the topic began. */
    public synchronized long count(Word word) {
        return said.getOrDefault(word, 0L);
    }
}
