package kz.mediagrid.notifier.mail;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.notifier.mail.MailOutcome.NotNeeded;
import kz.mediagrid.schemas.DeclaredEvent;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.schemas.WeekDeclaration;
import kz.mediagrid.schemas.WeekDeclared;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/** The view of the declared weeks and of the planned events, from which receipts of declarations are written. */
final class WeekReceipts {

    /** The outcomes of declarations that need a receipt, by the number of the submission. */
    private final Store<SubmissionOutcome> declared;

    /** The reason why a declaration needs no receipt, by the number of the submission. */
    private final Store<String> unneeded;

    /** A text that says what the last declaration covers, by body and week. */
    private final Store<String> last;

    private final Store<PlannedEvent> events;

    /** @param stores empty stores for the declarations and events */
    WeekReceipts(Stores stores) {
        this.declared = stores.of(new Kept<>("mail-declared-weeks", SubmissionOutcome.class));
        this.unneeded = stores.of(new Kept<>("mail-unneeded-receipts", String.class));
        this.last = stores.of(new Kept<>("mail-last-declarations", String.class));
        this.events = stores.of(new Kept<>("mail-events", PlannedEvent.class));
    }

    void apply(PlannedEvent event) {
        events.put(event.getEventId(), event);
    }

    /** Applies the next outcome. A submission that was sent again has its first outcome again, which changes nothing. */
    void apply(SubmissionOutcome outcome) {
        var number = outcome.getSubmissionId();
        if (!outcome.getCommand().equals(WeekDeclared.class.getSimpleName())
                || declared.get(number) != null
                || unneeded.get(number) != null) {
            return;
        }
        var declaration = outcome.getDeclaration();
        if (declaration == null) {
            unneeded.put(
                    number,
                    outcome.getVerdict() == Verdict.REFUSED
                            ? "The declaration was refused."
                            : "The outcome does not state what the declaration covers.");
            return;
        }
        var form = outcome.getAgencyCode() + "/" + outcome.getWeeks().get(0);
        var covered = declaration.getNoEvents() + " " + declaration.getEventsHash();
        if (covered.equals(last.get(form))) {
            unneeded.put(number, "The declaration covers the same as the one before.");
        } else {
            declared.put(number, outcome);
            last.put(form, covered);
        }
    }

    /** The outcome if the message needs no receipt; empty if the receipt must be sent, or if the log has not decided yet. */
    Optional<MailOutcome> end(MessageDue message) {
        return Optional.ofNullable(unneeded.get(numberOf(message))).map(NotNeeded::new);
    }

    /** The receipt that the message announces; empty until the log has decided, and this view has the events. */
    Optional<WeekReceipt> of(MessageDue message) {
        return Optional.ofNullable(declared.get(numberOf(message)))
                .flatMap(outcome -> receipt(outcome, Objects.requireNonNull(outcome.getDeclaration())));
    }

    private static String numberOf(MessageDue message) {
        return Objects.requireNonNull(message.getSubmissionId(), "a receipt names its submission");
    }

    private Optional<WeekReceipt> receipt(SubmissionOutcome outcome, WeekDeclaration declaration) {
        var covered = new ArrayList<WeekReceipt.Covered>();
        for (DeclaredEvent one : declaration.getEvents()) {
            var event = events.get(one.getEventId());
            if (event == null || event.getRevision() < one.getRevision()) {
                return Optional.empty();
            }
            covered.add(WeekReceipt.Covered.of(event, one));
        }
        return Optional.of(new WeekReceipt(outcome, declaration, covered));
    }
}
