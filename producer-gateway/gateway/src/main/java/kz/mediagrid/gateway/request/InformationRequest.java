package kz.mediagrid.gateway.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.Term;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.log.Logged;
import kz.mediagrid.gateway.term.DueTimeResponse;
import kz.mediagrid.gateway.term.MoreTime;
import kz.mediagrid.gateway.term.OwedAnswer;
import kz.mediagrid.gateway.term.TermStatus.Receipt;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAgreed;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestCancelled;
import kz.mediagrid.schemas.RequestExtended;
import kz.mediagrid.schemas.RequestMessageSent;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A request of the authorised body to one state body (para. 7), in the request's present state.
 *
 * @param agreement the agreement of an addressee that answers by agreement; null if no agreement is recorded
 * @param extensions all extensions of the term, in the order of their receipt; {@link MoreTime} selects the extensions
 *     that count
 * @param answers all answers, in the order of their receipt; the first answer decides whether the term was met
 * @param messages all messages about the request, in the order of their receipt; they change no term
 */
public record InformationRequest(
        InformationRequested asked,
        @Nullable RequestAgreed agreement,
        @Nullable RequestCancelled cancellation,
        List<RequestExtended> extensions,
        List<RequestAnswered> answers,
        List<RequestMessageSent> messages)
        implements Logged<InformationRequest> {

    /** The state of a request. */
    public enum State {
        OPEN,
        ANSWERED,
        CANCELLED
    }

    public InformationRequest {
        extensions = List.copyOf(extensions);
        answers = List.copyOf(answers);
        messages = List.copyOf(messages);
    }

    /** The request right after it was sent, with no agreement, cancellation, extension, answer or message yet. */
    static InformationRequest of(InformationRequested asked) {
        return new InformationRequest(asked, null, null, List.of(), List.of(), List.of());
    }

    @Override
    public String id() {
        return asked.getRequestId();
    }

    public String addressee() {
        return asked.getAddressee();
    }

    @Override
    public Instant receivedAt() {
        return asked.getSubmission().getReceivedAt();
    }

    public State state() {
        if (cancellation != null) {
            return State.CANCELLED;
        }
        return answers.isEmpty() ? State.OPEN : State.ANSWERED;
    }

    /** The time at which the first answer was received; empty if there is no answer. */
    public Optional<Instant> answeredAt() {
        return answers.stream().findFirst().map(answer -> answer.getSubmission().getReceivedAt());
    }

    /**
     * The start of the term that para. 8 sets. Empty while no term runs, because no body owes the answer or because the
     * body's agreement is not recorded yet.
     */
    public Optional<Instant> termStartsAt() {
        if (asked.getAddressing() == RequestAddressing.ADDRESSED) {
            return Optional.of(receivedAt());
        }
        return Optional.ofNullable(agreement).map(it -> it.getSubmission().getReceivedAt());
    }

    /**
     * The answer that the addressee owes. The result contains the term and the extensions, and says whether the answer
     * was received or cancelled.
     */
    public OwedAnswer owed() {
        return new OwedAnswer(
                ObligationKind.REQUEST_ANSWER + "/" + id(),
                calendar -> termStartsAt().map(start -> term(asked, start, calendar)),
                extensions.stream()
                        .map(it -> new MoreTime(it.getSubmission(), it.getUntil(), it.getReason()))
                        .toList(),
                new Receipt(state() == State.CANCELLED, answeredAt()));
    }

    /** The term for an answer, counted from {@code start} by the addressee's counting rule. */
    static Term term(InformationRequested asked, Instant start, WorkingCalendar calendar) {
        return calendar.oneWorkingDayAfter(start, DueTimeResponse.rule(asked.getRequestTerm(), asked.getClosingTime()));
    }

    private Optional<RequestExtended> lastExtension() {
        return extensions.isEmpty() ? Optional.empty() : Optional.of(extensions.get(extensions.size() - 1));
    }

    @Override
    public Optional<ProblemText> objectionTo(SpecificRecord change) {
        if (state() == State.CANCELLED) {
            return Optional.of(ProblemText.of("request.cancelled", id()));
        }
        // An answer is accepted even if no term runs; a further answer supplements the first. A message changes no
        // term.
        if (change instanceof RequestAnswered || change instanceof RequestMessageSent) {
            return Optional.empty();
        }
        if (state() == State.ANSWERED) {
            return Optional.of(ProblemText.of("request.answered", id()));
        }
        if (change instanceof RequestExtended extended) {
            return objectionToExtending(extended);
        }
        return change instanceof RequestAgreed ? objectionToAgreeing() : Optional.empty();
    }

    private Optional<ProblemText> objectionToExtending(RequestExtended extended) {
        if (asked.getAddressing() == RequestAddressing.NO_ADDRESSEE) {
            return Optional.of(ProblemText.of("request.no-addressee", id()));
        }
        if (termStartsAt().isEmpty()) {
            return Optional.of(ProblemText.of("request.waits-for-agreement", id()));
        }
        // The gateway checked on receipt that the calendar covers the new last day. Here only the order on the log
        // decides which extensions count.
        return lastExtension()
                .filter(before -> !extended.getUntil().isAfter(before.getUntil()))
                .map(before -> ProblemText.of("request.extended", id(), before.getUntil()));
    }

    private Optional<ProblemText> objectionToAgreeing() {
        if (asked.getAddressing() != RequestAddressing.BY_AGREEMENT) {
            return Optional.of(ProblemText.of("request.needs-no-agreement", id()));
        }
        return agreement == null ? Optional.empty() : Optional.of(ProblemText.of("request.agreed", id()));
    }

    @Override
    public InformationRequest after(SpecificRecord change) {
        if (change instanceof RequestAnswered it) {
            return new InformationRequest(asked, agreement, cancellation, extensions, with(answers, it), messages);
        }
        if (change instanceof RequestCancelled it) {
            return new InformationRequest(asked, agreement, it, extensions, answers, messages);
        }
        if (change instanceof RequestAgreed it) {
            return new InformationRequest(asked, it, cancellation, extensions, answers, messages);
        }
        if (change instanceof RequestExtended it) {
            return new InformationRequest(asked, agreement, cancellation, with(extensions, it), answers, messages);
        }
        if (change instanceof RequestMessageSent it) {
            return new InformationRequest(asked, agreement, cancellation, extensions, answers, with(messages, it));
        }
        throw new IllegalArgumentException(change.getSchema().getFullName() + " changes no request");
    }

    private static <T> List<T> with(List<T> before, T one) {
        var more = new ArrayList<>(before);
        more.add(one);
        return more;
    }
}
