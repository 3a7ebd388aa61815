package kz.mediagrid.agencypages.event;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.event.EventCommands;
import kz.mediagrid.gateway.event.PostponeEvent;
import kz.mediagrid.gateway.event.ReinstateEvent;
import kz.mediagrid.gateway.event.WithdrawEvent;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionService;
import kz.mediagrid.gateway.submission.SubmittedCommand;
import org.springframework.stereotype.Component;

/** Makes the write for each button of the page that changes an event, as an API client would make it. */
@Component
final class EventChanges {

    private final EventCommands commands;
    private final SubmissionService service;
    private final FormWrites writes;

    EventChanges(EventCommands commands, SubmissionService service, FormWrites writes) {
        this.commands = commands;
        this.service = service;
        this.writes = writes;
    }

    /** A new key for one page. The idempotency key of each write from this page begins with the new key. */
    String newKey() {
        return writes.newKey();
    }

    /**
     * Makes the change. Returns whether it is decided; a change that takes longer than a page waits is decided later.
     *
     * @param action the name of the pressed button
     * @param revision the revision of the event that the page showed
     * @param key the key that was made with the page
     * @throws kz.mediagrid.edge.problem.RequestProblem if the change is refused
     */
    boolean make(String action, String id, int revision, ChangeForm form, String key, Account by) {
        var sending = new Sending(id, revision, key + "-" + action, by);
        return switch (action) {
            case "postpone" ->
                sending.send(
                        "postponement",
                        form.postponement(),
                        PostponeEvent.class,
                        write -> commands.postpone(id, write));
            case "withdraw" ->
                sending.send(
                        "withdrawal", form.reasons(true), WithdrawEvent.class, write -> commands.withdraw(id, write));
            case "reinstate" ->
                sending.send(
                        "reinstatement",
                        form.reasons(false),
                        ReinstateEvent.class,
                        write -> commands.reinstate(id, write));
            default -> throw ProblemKind.MALFORMED.because(ProblemText.of("draft.no-form"));
        };
    }

    private final class Sending {

        private final String id;
        private final int revision;
        private final String key;
        private final Account by;

        private Sending(String id, int revision, String key, Account by) {
            this.id = id;
            this.revision = revision;
            this.key = key;
            this.by = by;
        }

        private <T> boolean send(
                String what, Map<String, ?> content, Class<T> type, Function<Write<T>, SubmittedCommand> command) {
            var write = writes.post(by, key, "/api/planned-events/" + id + "/" + what, content, type, revision);
            var answer = SubmissionService.await(service.answer(write, () -> command.apply(write)));
            return ((Receipt) Objects.requireNonNull(answer.getBody())).state() == Receipt.State.ACCEPTED;
        }
    }
}
