package kz.mediagrid.agencypages.form;

import java.util.Map;
import kz.mediagrid.agencypages.draft.DraftEdit;
import kz.mediagrid.agencypages.draft.DraftFields;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.call.Precondition;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.event.CheckedEvent;
import kz.mediagrid.gateway.event.EventCheck;
import kz.mediagrid.gateway.event.EventCommands;
import kz.mediagrid.gateway.event.SubmitEvent;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionService.Prepared;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.schemas.Draft;
import org.springframework.stereotype.Component;

/** Makes of a draft the write that an API client would make. */
@Component
public final class EventSubmissions {

    private static final String EVENTS = "/api/planned-events";
    private static final int HASH_DIGITS = 16;

    private final FormWrites writes;
    private final EventCommands commands;
    private final EventCheck check;
    private final SubmissionView submissions;

    EventSubmissions(FormWrites writes, EventCommands commands, EventCheck check, SubmissionView submissions) {
        this.writes = writes;
        this.commands = commands;
        this.check = check;
        this.submissions = submissions;
    }

    /**
     * The outcome that sending the form would have at this moment. Writes nothing.
     *
     * @throws RequestProblem if the form has faults
     */
    CheckedEvent check(Account by, DraftForm form) {
        var content = form.fields().content().json();
        var body = writes.post(by, writes.newKey(), EVENTS, content, SubmitEvent.class)
                .body();
        var event = form.event();
        return event == null
                ? check.check(by, body)
                : check.check(by, event.id(), body, new Precondition(event.revision()));
    }

    /**
     * The submission of the draft. Two people who send the same revision of a draft make one submission.
     *
     * @throws RequestProblem if the draft has faults
     */
    public Prepared prepare(Account by, Draft draft) {
        var write = write(by, draft, new EventForm(DraftFields.of(draft)).content());
        var eventId = draft.getEventId();
        return new Prepared(write, eventId == null ? commands.submit(write) : commands.revise(eventId, write));
    }

    /**
     * Whether a new draft with this content was sent under this id before, and its event was accepted. To send it again would be
     * the same submission, and change nothing.
     *
     * @param edit a new draft of a new event
     */
    public boolean isSentBefore(Account by, DraftEdit edit) {
        var content = new EventForm(edit.fields()).content();
        var key = key(edit.draftId(), edit.revision() + 1, content);
        try {
            var write = writes.post(by, key, EVENTS, content.json(), SubmitEvent.class);
            return submissions
                    .receipt(new Prepared(write, commands.submit(write)).number())
                    .filter(receipt -> receipt.state() == Receipt.State.ACCEPTED)
                    .isPresent();
        } catch (RequestProblem faulty) {
            // The draft is made, and shows its faults.
            return false;
        }
    }

    private Write<SubmitEvent> write(Account by, Draft draft, FormContent content) {
        var key = key(draft.getDraftId(), draft.getRevision(), content);
        var eventId = draft.getEventId();
        var revision = draft.getEventRevision();
        return eventId == null || revision == null
                ? writes.post(by, key, EVENTS, content.json(), SubmitEvent.class)
                : writes.put(by, key, EVENTS + "/" + eventId, content.json(), SubmitEvent.class, revision);
    }

    /** The content is in the key, so that a draft that was erased and saved again under its id does not use a used key. */
    private static String key(String draftId, int revision, FormContent content) {
        var hash = Hashes.of(content.json().toString());
        return "draft-" + draftId + "-" + revision + "-" + hash.substring(0, HASH_DIGITS);
    }

    /**
     * The faults of the draft by the field of the form at which each is shown; empty if it may be sent. A fault of the whole
     * event has an empty field.
     */
    public Map<String, ProblemText> faults(Account by, Draft draft) {
        try {
            prepare(by, draft);
            return Map.of();
        } catch (RequestProblem problem) {
            return faults(problem, new EventForm(DraftFields.of(draft)));
        }
    }

    /** The faults that {@code problem} found in the content of {@code form}, by the field at which each is shown. */
    public static Map<String, ProblemText> faults(RequestProblem problem, EventForm form) {
        return FormFaults.of(
                problem, form.content()::fieldAt, (field, found) -> found.get(0).text());
    }
}
