package kz.mediagrid.editingpages.editing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.editing.DecideOnEvent;
import kz.mediagrid.gateway.editing.EditingCommands;
import kz.mediagrid.gateway.editing.MergeEvents;
import kz.mediagrid.gateway.editing.NoteForMedia;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionService;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.gateway.submission.SubmittedCommand;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends the write for each button of the editor's page, as an API client would send it. */
@Component
final class EditingActions {

    private static final Duration OUTCOMES_WITHIN = Duration.ofSeconds(5);

    private final EditingCommands editing;
    private final EditingOutcomes outcomes;
    private final SubmissionService service;
    private final SubmissionView submissions;
    private final FormWrites writes;
    private final MessageSource bundles;

    EditingActions(
            EditingCommands editing,
            EditingOutcomes outcomes,
            SubmissionService service,
            SubmissionView submissions,
            FormWrites writes,
            MessageSource bundles) {
        this.editing = editing;
        this.outcomes = outcomes;
        this.service = service;
        this.submissions = submissions;
        this.writes = writes;
        this.bundles = bundles;
    }

    /** A new key for one page. The idempotency key of each write from this page begins with the new key. */
    String newKey() {
        return writes.newKey();
    }

    /** A write that is made and not yet sent. */
    record Sending(Write<?> write, Supplier<SubmittedCommand> command) {

        String number() {
            return write.ids().submissionId();
        }
    }

    /**
     * The write that the form makes.
     *
     * @param event the id of the filing that the write is about
     * @throws RequestProblem if the form has no such button
     */
    Sending of(EditingForm form, String event, Account account) {
        var making = new Making(form, event, account);
        return switch (form.get("action")) {
            case "include" -> making.decision("INCLUDE");
            case "exclude" -> making.decision("EXCLUDE");
            case "feature" -> making.decision("FEATURE");
            case "policy" -> making.decision("LEFT_TO_POLICY");
            case "undo" ->
                form.get("other").isEmpty()
                        ? making.decision(outcomes.before(event, form.seen(event)))
                        : making.about("separation", making.merger(undone()), MergeEvents.class, editing::separate);
            case "note" -> making.about("note", form.text("note", Map.of()), NoteForMedia.class, editing::note);
            case "merge" -> making.about("merger", making.merger(Map.of()), MergeEvents.class, editing::merge);
            case "separate" ->
                making.about("separation", making.merger(Map.of()), MergeEvents.class, editing::separate);
            default -> throw ProblemKind.MALFORMED.because(ProblemText.of("form.no-button"));
        };
    }

    /** The reason of a separation that undoes a merger, by languages. */
    private Map<String, String> undone() {
        return ReadyReason.inAll(words -> words.say("editing.merger.undone"), bundles);
    }

    /** Whether the same write was sent before. */
    boolean isRepeat(Sending sending) {
        return submissions.receipt(sending.number()).isPresent();
    }

    boolean isAccepted(Sending sending) {
        return submissions
                .receipt(sending.number())
                .filter(receipt -> receipt.state() == Receipt.State.ACCEPTED)
                .isPresent();
    }

    /**
     * Sends the write.
     *
     * @throws RequestProblem if it is refused, or if it is uncertain whether it is stored
     */
    Receipt send(Sending sending) {
        var answer = SubmissionService.await(service.answer(sending.write(), sending.command()));
        return (Receipt) Objects.requireNonNull(answer.getBody());
    }

    /**
     * Sends the writes of several filings at once, and waits for their outcomes.
     *
     * @return the receipts, in the order of the writes
     * @throws RequestProblem if the content is refused, or if it is uncertain whether all are stored
     */
    List<Receipt> sendAll(List<Sending> sendings) {
        var batch = sendings.stream()
                .map(sending -> new SubmissionService.Prepared(
                        sending.write(), sending.command().get()))
                .toList();
        SubmissionService.await(service.keepAll(batch));
        SubmissionService.await(service.awaitDecided(batch, OUTCOMES_WITHIN));
        return batch.stream()
                .map(sent -> submissions.receipt(sent.number()).orElseThrow())
                .toList();
    }

    /** Makes the writes of one form. */
    private final class Making {

        private final EditingForm form;
        private final String event;
        private final Account account;

        private Making(EditingForm form, String event, Account account) {
            this.form = form;
            this.event = event;
            this.account = account;
        }

        private Sending decision(String decision) {
            var content = new HashMap<>(form.text("reason", ReadyReason.texts(form.get("ready"), bundles)));
            content.put("decision", decision);
            return decision(content);
        }

        private Sending decision(Map<String, Object> content) {
            // Not a part of the content, so that a repeat of the form is the same write.
            var seen = form.seen(event);
            return about(
                    "decision",
                    content,
                    DecideOnEvent.class,
                    (id, write) -> editing.decide(id, write, seen.isEmpty() ? null : seen));
        }

        /** @param ready the reason that comes before what was typed, by languages */
        private Map<String, Object> merger(Map<String, String> ready) {
            var content = new HashMap<>(form.text("reason", ready));
            content.put("otherEventId", form.get("other"));
            return content;
        }

        private <T> Sending about(
                String part,
                Map<String, Object> content,
                Class<T> type,
                BiFunction<String, Write<T>, SubmittedCommand> command) {
            var path = "/api/planned-events/" + event + "/" + part;
            var write = writes.post(account, form.keyFor(event), path, content, type);
            return new Sending(write, () -> command.apply(event, write));
        }
    }
}
