package kz.mediagrid.notifier.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.notifier.mail.MailOutcome.NotNeeded;
import kz.mediagrid.notifier.mail.MailOutcome.Refused;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.MessageOwed;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import kz.mediagrid.watch.view.UnsentReason;
import org.jspecify.annotations.Nullable;

/**
 * Decides by an obligation's latest state whether a message about the obligation is still needed.
 *
 * <p>If the obligation's newest change was not read yet, the change has no effect. The message is then sent as it would
 * have been before the change.
 */
final class Need {

    private static final Set<ObligationState> SETTLED =
            Set.of(ObligationState.MET, ObligationState.MET_LATE, ObligationState.CANCELLED);

    /** The latest change of each obligation, by id. */
    private final Store<ObligationChanged> latestChanges;

    private final RequestEnds requestEnds;

    /** @param stores empty stores for the obligations */
    Need(Stores stores, RequestEnds requestEnds) {
        this.requestEnds = requestEnds;
        this.latestChanges = stores.of(new Kept<>("mail-obligations", ObligationChanged.class));
    }

    private record LatestState(
            ObligationState state, int generation, Instant dueAt, boolean provisional, boolean acknowledged) {

        static LatestState of(ObligationChanged owed) {
            return new LatestState(
                    owed.getState(),
                    owed.getDueGeneration(),
                    owed.getDueAt(),
                    owed.getProof().getProvisional(),
                    owed.getAttention() != null && owed.getAttention().getAcknowledgedAt() != null);
        }
    }

    void apply(ObligationChanged owed) {
        latestChanges.put(owed.getObligationId(), owed);
    }

    private @Nullable LatestState latest(String obligationId) {
        var change = latestChanges.get(obligationId);
        return change == null ? null : LatestState.of(change);
    }

    /** The outcome if the message must not be sent any more; empty if the message must be sent. */
    Optional<MailOutcome> end(MessageDue message, Instant now) {
        var owed = message.getOwed();
        if (owed == null) {
            return Optional.empty();
        }
        var latest = latest(owed.getObligationId());
        var why = message.getMessageKind() == MessageKind.AGREEMENT_ASKED
                ? whyNotToAgree(message, latest)
                : latest == null ? null : whyNot(message.getMessageKind(), owed, latest);
        if (why != null) {
            return Optional.of(new NotNeeded(why));
        }
        return message.getMessageKind() == MessageKind.REMINDER && !now.isBefore(owed.getDueAt())
                ? Optional.of(new Refused(UnsentReason.TERM_ENDED.with()))
                : Optional.empty();
    }

    private @Nullable String whyNotToAgree(MessageDue message, @Nullable LatestState latest) {
        if (latest != null) {
            return UnsentReason.AGREED.with();
        }
        return requestEnds.isEnded(message.getSubject()) ? UnsentReason.REQUEST_ENDED.with() : null;
    }

    private static @Nullable String whyNot(MessageKind kind, MessageOwed owed, LatestState latest) {
        if (SETTLED.contains(latest.state())) {
            return latest.state() == ObligationState.CANCELLED
                    ? UnsentReason.OBLIGATION_CANCELLED.with()
                    : UnsentReason.OBLIGATION_MET.with();
        }
        if (kind == MessageKind.REQUESTED) {
            return null;
        }
        if (latest.generation() > owed.getDueGeneration()) {
            return UnsentReason.DUE_TIME_CHANGED.with();
        }
        return kind == MessageKind.ESCALATED && latest.acknowledged()
                ? UnsentReason.OBLIGATION_ACKNOWLEDGED.with()
                : null;
    }

    /** The obligation's latest change; null if the obligation was not read yet, or if its term does not run yet. */
    @Nullable
    ObligationChanged change(String obligationId) {
        return latestChanges.get(obligationId);
    }

    /** Whether the obligation was cancelled or, if no term ran yet, the request {@code requestId}. */
    boolean isCancelled(String obligationId, String requestId) {
        var change = latestChanges.get(obligationId);
        return change == null ? requestEnds.isCancelled(requestId) : change.getState() == ObligationState.CANCELLED;
    }

    /** {@code owed} with the obligation's latest due time, so that the mail does not name an outdated due time. */
    MessageOwed withLatestDueTime(MessageOwed owed) {
        var latest = latest(owed.getObligationId());
        return latest == null || latest.generation() <= owed.getDueGeneration()
                ? owed
                : MessageOwed.newBuilder(owed)
                        .setDueGeneration(latest.generation())
                        .setDueAt(latest.dueAt())
                        .setProvisional(latest.provisional())
                        .build();
    }
}
