package kz.mediagrid.ops.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.grid.filing.Filed;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.watch.view.MailSwitch;
import kz.mediagrid.watch.view.OpenAlerts;
import kz.mediagrid.watch.view.Watch;
import org.jspecify.annotations.Nullable;

/** Builds the rows of obligations from all views. */
final class DueRows {

    private static final Set<ObligationState> UNSETTLED = Set.of(ObligationState.OPEN, ObligationState.OVERDUE);

    private final Watch watch;
    private final MailSwitch mail;

    DueRows(Watch watch, MailSwitch mail) {
        this.watch = watch;
        this.mail = mail;
    }

    /**
     * The rows of the obligations {@code owed}, in the given order. One read fetches the attempts to send the messages
     * about all these obligations.
     */
    List<DueRow> of(List<ObligationChanged> owed) {
        var alerts = owed.stream()
                .flatMap(change -> watch.owed().alerts().of(change.getObligationId()).stream())
                .collect(Collectors.toMap(OpenAlerts.Raised::obligationId, alert -> alert));
        var attempts = watch.messages()
                .lastAttempts(alerts.values().stream()
                        .flatMap(alert -> alert.messageId().stream())
                        .collect(Collectors.toSet()));
        return owed.stream()
                .map(change -> row(change, Optional.ofNullable(alerts.get(change.getObligationId())), attempts))
                .toList();
    }

    private DueRow row(
            ObligationChanged change, Optional<OpenAlerts.Raised> alert, Map<String, MessageAttempted> attempts) {
        return new DueRow(
                change.getObligationId(),
                change.getKind(),
                change.getState(),
                change.getDebtor(),
                Text.of(watch.agencies().name(change.getDebtor())),
                watch.agencies().phone(change.getDebtor()).orElse(null),
                change.getSubject(),
                Text.ofNullable(change.getTitle()),
                change.getDueAt(),
                filed(change),
                alert.filter(word -> word.cause() == AlertCause.CALENDAR).isPresent(),
                alert.map(OpenAlerts.Raised::step).orElse(0),
                alert.map(OpenAlerts.Raised::to).orElse(null),
                alert.flatMap(OpenAlerts.Raised::messageId)
                        .map(id -> StepRow.of(attempts.get(id), mail.on()))
                        .orElse(null),
                AttentionRow.of(change.getAttention()),
                DueChangeRow.of(change),
                Proof.of(change.getProof()));
    }

    private @Nullable Filed filed(ObligationChanged change) {
        return change.getKind() == ObligationKind.WEEKLY_SUBMISSION && UNSETTLED.contains(change.getState())
                ? watch.weeks().filed().of(change.getDebtor(), change.getSubject())
                : null;
    }
}
