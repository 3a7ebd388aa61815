package kz.mediagrid.notifier.mail;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.notifier.mail.MailOutcome.NotNeeded;
import kz.mediagrid.platform.follow.KeptView;
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
import kz.mediagrid.watch.view.UnsentReason;

/** The view of the declared weeks and of their events, from which receipts of declarations are written. */
final class WeekReceipts implements KeptView {

    /** The outcomes of declarations that need a receipt, by the number of the submission. */
    private final Store<SubmissionOutcome> declared;

    /** The reason why a declaration needs no receipt, by the number of the submission. */
    private final Store<String> unneeded;

    /** The number of the submission that last declared a week, and a text that says what it covers, by body and week. */
    private final Store<String> last;

    /** The entry of {@link #last} before the declaration, by the number of its submission; empty for the first. */
    private final Store<String> before;

    private final RecentEvents events;

    /** @param stores stores for the declarations and events; unless they are empty, {@link #resume} must follow */
    WeekReceipts(Stores stores) {
        this.declared = stores.of(new Kept<>("mail-declared-weeks", SubmissionOutcome.class));
        this.unneeded = stores.of(new Kept<>("mail-unneeded-receipts", String.class));
        this.last = stores.of(new Kept<>("mail-last-declarations", String.class));
        this.before = stores.of(new Kept<>("mail-declarations-before", String.class));
        this.events = new RecentEvents(stores);
    }

    @Override
    public String name() {
        return "receipts";
    }

    @Override
    public void resume(long lastOffset) {
        events.resume();
    }

    void apply(PlannedEvent event) {
        events.apply(event);
    }

    /** Applies the next outcome. A later outcome of a submission replaces an earlier one, since a repair may have written it. */
    void apply(SubmissionOutcome outcome) {
        if (!outcome.getCommand().equals(WeekDeclared.class.getSimpleName())) {
            return;
        }
        var number = outcome.getSubmissionId();
        var why = whyUnneeded(outcome);
        if (why.isPresent()) {
            unneeded.put(number, why.get());
            declared.remove(number);
        } else {
            declared.put(number, outcome);
            unneeded.remove(number);
        }
    }

    private Optional<String> whyUnneeded(SubmissionOutcome outcome) {
        var declaration = outcome.getDeclaration();
        if (declaration == null) {
            return Optional.of(
                    outcome.getVerdict() == Verdict.REFUSED
                            ? UnsentReason.DECLARATION_REFUSED.with()
                            : UnsentReason.DECLARATION_UNSTATED.with());
        }
        var number = outcome.getSubmissionId();
        var form = outcome.getAgencyCode() + "/" + outcome.getWeeks().get(0);
        var covered = declaration.getNoEvents() + " " + declaration.getEventsHash();
        var known = before.get(number);
        var latest = Objects.requireNonNullElse(last.get(form), "");
        if (known == null || latest.startsWith(number + " ")) {
            last.put(form, number + " " + covered);
        }
        if (known == null) {
            known = latest;
            before.put(number, known);
        }
        return known.endsWith(" " + covered) ? Optional.of(UnsentReason.DECLARATION_SAME.with()) : Optional.empty();
    }

    /** The outcome if the message needs no receipt; empty if the receipt must be sent, or if the log has not decided yet. */
    Optional<MailOutcome> end(MessageDue message) {
        return Optional.ofNullable(unneeded.get(numberOf(message))).map(NotNeeded::new);
    }

    /**
     * The receipt that the message announces; empty until the log has decided, and this view has the events. The receipt of a week
     * that is long over only counts the events that this view dropped.
     */
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
            var event = events.find(one.getEventId());
            if (event != null && event.getRevision() >= one.getRevision()) {
                covered.add(WeekReceipt.Covered.of(event, one));
            } else if (!events.isLongOver(WeekReceipt.weekOf(outcome))) {
                return Optional.empty();
            }
        }
        return Optional.of(new WeekReceipt(outcome, declaration, covered));
    }
}
