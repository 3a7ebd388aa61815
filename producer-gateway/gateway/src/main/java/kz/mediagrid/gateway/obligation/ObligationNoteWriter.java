package kz.mediagrid.gateway.obligation;

import java.util.Optional;
import kz.mediagrid.edge.call.OneAtATime;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.Submission;
import org.springframework.stereotype.Component;

/**
 * Writes notes on obligations to the log.
 *
 * <p>Validates a note against the newest state of the obligation that this gateway has read. Each note contains the
 * number of one due time, and is about this due time alone. If the obligation engine has already set a newer due time,
 * the note has no effect on the newer due time.
 */
@Component
final class ObligationNoteWriter {

    private final ObligationStates obligations;
    private final ObligationNotes notes;
    private final NoteLog log;
    private final OneAtATime turns = new OneAtATime();

    ObligationNoteWriter(ObligationStates obligations, ObligationNotes notes, NoteLog log) {
        this.obligations = obligations;
        this.notes = notes;
        this.log = log;
    }

    /** Writes the note; a repeated API call returns the note that the first call wrote. */
    ObligationNoted note(Write<NoteObligation> write) {
        return note(write, false);
    }

    /**
     * Writes the note as {@link #note}, but not if somebody acknowledged the obligation before.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem also if the obligation has an acknowledgement
     */
    ObligationNoted noteAsFirst(Write<NoteObligation> write) {
        return note(write, true);
    }

    private ObligationNoted note(Write<NoteObligation> write, boolean asFirst) {
        return turns.write(() -> notes.writtenBy(write.ids().submissionId()).orElseGet(() -> {
            notes.keys().refuseReused(write.ids());
            var note = write.body().parse();
            var obligation = require(note.getObligationId());
            if (asFirst && NotePage.isAcknowledged(obligation)) {
                throw ProblemKind.CONFLICT.because(ProblemText.of("obligation.acknowledged-meanwhile"));
            }
            objection(write, obligation).ifPresent(why -> {
                throw ProblemKind.CONFLICT.because(why);
            });
            var noted = note.setSubmission(stamp(write))
                    .setDueGeneration(obligation.getDueGeneration())
                    .build();
            log.append(noted);
            return noted;
        }));
    }

    private static Optional<ProblemText> objection(Write<NoteObligation> write, ObligationChanged obligation) {
        boolean overdue = obligation.getState() == ObligationState.OVERDUE;
        var body = write.body();
        if (body.confirmed() && !write.account().is(Role.AUTHORISED_BODY)) {
            throw ProblemKind.FORBIDDEN.because(ProblemText.of("obligation.not-to-confirm"));
        }
        if (ObligationStates.isSettledInTime(obligation)) {
            return Optional.of(ProblemText.of("obligation.settled"));
        }
        if (body.acknowledged() && !overdue) {
            return Optional.of(ProblemText.of("obligation.not-overdue"));
        }
        if (body.confirmed() && (!overdue || obligation.getOverdueBecause() != AlertCause.CALENDAR)) {
            return Optional.of(ProblemText.of("obligation.not-by-calendar"));
        }
        return Optional.empty();
    }

    /**
     * The submission stamp of the write. If the account acts for no state body, the stamp names the account's outlet or
     * the account's id in place of an agency code.
     */
    private static Submission stamp(Write<?> write) {
        return Submission.newBuilder()
                .setSubmissionId(write.ids().submissionId())
                .setRequestId(write.ids().requestId())
                .setReceivedAt(write.receivedAt())
                .setActor(write.account().id())
                .setAgencyCode(write.account().writesAs())
                .setActorPost(write.account().post())
                .build();
    }

    /** Whether the log has the note of this write already. */
    boolean has(Write<NoteObligation> write) {
        return notes.writtenBy(write.ids().submissionId()).isPresent();
    }

    /**
     * The obligation, also with an acknowledgement that the obligation engine has not read yet.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if there is no such obligation
     */
    ObligationChanged require(String id) {
        return obligations.find(id).map(notes::withAcknowledgement).orElseThrow(() -> {
            var shown = id.length() <= 120 ? id : id.substring(0, 120) + "…";
            return ProblemKind.NOT_FOUND.because(ProblemText.of("obligation.unknown", shown));
        });
    }
}
