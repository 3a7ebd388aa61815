package kz.mediagrid.editorpages.editing;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.editing.DecideOnEvent;
import kz.mediagrid.gateway.editing.EditingCommands;
import kz.mediagrid.gateway.editing.MergeEvents;
import kz.mediagrid.gateway.editing.NoteForMedia;
import kz.mediagrid.gateway.submission.SubmissionService;
import kz.mediagrid.gateway.submission.SubmittedCommand;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends the write for each button of the editor's page, as an API client would send it. */
@Component
final class EditingActions {

    private final EditingCommands editing;
    private final SubmissionService service;
    private final FormWrites writes;

    EditingActions(EditingCommands editing, SubmissionService service, FormWrites writes) {
        this.editing = editing;
        this.service = service;
        this.writes = writes;
    }

    /** A new key for one page. The idempotency key of each write from this page begins with the new key. */
    String newKey() {
        return writes.newKey();
    }

    /** Sends the write of the form, and returns the response. */
    CompletableFuture<ResponseEntity<Object>> send(EditingForm form, Account account) {
        var sending = new Sending(form, account);
        return switch (form.action() == null ? "" : form.action()) {
            case "include" -> sending.decide("INCLUDE");
            case "exclude" -> sending.decide("EXCLUDE");
            case "feature" -> sending.decide("FEATURE");
            case "policy" -> sending.decide("LEFT_TO_POLICY");
            case "note" ->
                sending.about(
                        "note", form.text("note"), NoteForMedia.class, write -> editing.note(sending.event(), write));
            case "merge" ->
                sending.about(
                        "merger", form.merger(), MergeEvents.class, write -> editing.merge(sending.event(), write));
            case "separate" ->
                sending.about(
                        "separation",
                        form.merger(),
                        MergeEvents.class,
                        write -> editing.separate(sending.event(), write));
            default -> throw ProblemKind.MALFORMED.because(ProblemText.of("form.no-button"));
        };
    }

    private final class Sending {

        private final EditingForm form;
        private final Account account;

        private Sending(EditingForm form, Account account) {
            this.form = form;
            this.account = account;
        }

        private String event() {
            return form.event() == null ? "" : form.event();
        }

        private CompletableFuture<ResponseEntity<Object>> decide(String decision) {
            return about(
                    "decision", form.decision(decision), DecideOnEvent.class, write -> editing.decide(event(), write));
        }

        private <T> CompletableFuture<ResponseEntity<Object>> about(
                String what, Map<String, ?> content, Class<T> type, Function<Write<T>, SubmittedCommand> command) {
            return send("/api/planned-events/" + event() + "/" + what, content, type, command);
        }

        private <T> CompletableFuture<ResponseEntity<Object>> send(
                String path, Map<String, ?> content, Class<T> type, Function<Write<T>, SubmittedCommand> command) {
            var write = writes.post(account, form.keyOf(String.valueOf(form.action())), path, content, type);
            return service.answer(write, () -> command.apply(write));
        }
    }
}
