package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAgreed;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestCancelled;
import kz.mediagrid.schemas.RequestExtended;
import kz.mediagrid.schemas.RequestMessageSent;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.state.Store;

/**
 * An agency that is asked for materials owes an answer within one working day (para. 8).
 *
 * <p>The term runs from the receipt of the request or, if the agency answers by agreement (para. 7), from the agreement. A
 * request without an addressee opens no obligation.
 */
final class RequestAnswers implements Kind {

    private final ObligationBook book;
    private final Store<InformationRequested> notAgreed;
    private final Store<ObligationReceipt> early;
    private final TermsInForce terms;
    private final OutgoingMessages messages;
    private final AnswerNews news;

    /**
     * @param notAgreed requests that wait for the agency's agreement, by their ids
     * @param early receipts that were read before their obligation was opened, by the obligation's id
     */
    RequestAnswers(
            ObligationBook book,
            Store<InformationRequested> notAgreed,
            Store<ObligationReceipt> early,
            TermsInForce terms,
            OutgoingMessages messages,
            AnswerNews news) {
        this.book = book;
        this.notAgreed = notAgreed;
        this.early = early;
        this.terms = terms;
        this.messages = messages;
        this.news = news;
    }

    @Override
    public ObligationKind name() {
        return ObligationKind.REQUEST_ANSWER;
    }

    @Override
    public void begin(Instant at) {
        // No weekly task.
    }

    @Override
    public void take(ClockInput clockInput, Instant now) {
        if (clockInput.record() instanceof InformationRequested request) {
            asked(request, now);
        } else if (clockInput.record() instanceof RequestAgreed agreed) {
            agreed(agreed.getRequestId(), clockInput.at(), now);
        } else if (clockInput.record() instanceof RequestAnswered answered) {
            received(answered.getRequestId(), receipt(answered.getSubmission(), false), now);
            news.received(
                    answered.getRequestId(),
                    answered.getSubmission(),
                    OutgoingMessages.answerOwed(id(answered.getRequestId())),
                    now);
        } else if (clockInput.record() instanceof RequestCancelled cancelled) {
            received(cancelled.getRequestId(), receipt(cancelled.getSubmission(), true), now);
        } else if (clockInput.record() instanceof RequestExtended extended) {
            extended(extended, now);
        } else if (clockInput.record() instanceof RequestMessageSent said) {
            said(said, now);
        }
    }

    @Override
    public void carryOut(Agenda.Item item, Instant now) {
        throw new IllegalArgumentException("not a task of a request: " + item);
    }

    private void asked(InformationRequested request, Instant now) {
        var id = id(request.getRequestId());
        if (request.getAddressing() == RequestAddressing.ADDRESSED) {
            book.open(newObligation(request, request.getSubmission().getReceivedAt()), now);
        } else if (request.getAddressing() == RequestAddressing.BY_AGREEMENT
                && book.state(id).isEmpty()
                && early.get(id) == null
                && notAgreed.get(request.getRequestId()) == null) {
            notAgreed.put(request.getRequestId(), request);
            messages.agreementAsked(request, id, now);
        }
    }

    private void agreed(String requestId, Instant at, Instant now) {
        var request = notAgreed.get(requestId);
        if (request == null) {
            return;
        }
        var newObligation = newObligation(request, at);
        notAgreed.remove(requestId);
        book.open(newObligation, now);
        var before = early.get(newObligation.id());
        if (before != null) {
            early.remove(newObligation.id());
            book.receive(newObligation.id(), before, now);
        }
    }

    private void received(String requestId, ObligationReceipt receipt, Instant now) {
        var id = id(requestId);
        var request = notAgreed.get(requestId);
        if (request == null) {
            book.receive(id, receipt, now);
        } else if (receipt.getCancels()) {
            // The receipt is stored, so that a repeat of the same request does not wait for an agreement again.
            early.put(id, receipt);
            notAgreed.remove(requestId);
            messages.cancelled(request, id, now);
        } else if (early.get(id) == null) {
            early.put(id, receipt);
        }
    }

    /** A message changes no term. */
    private void said(RequestMessageSent said, Instant now) {
        var id = id(said.getRequestId());
        var waiting = notAgreed.get(said.getRequestId());
        Optional.ofNullable(waiting)
                .map(InformationRequested::getAddressee)
                .or(() -> book.onRecord(id).map(ObligationChanged::getDebtor))
                .ifPresent(agency -> news.said(said, agency, id, now));
    }

    private void extended(RequestExtended extended, Instant now) {
        var submission = extended.getSubmission();
        var due = terms.forReceipt(submission.getReceivedAt()).until(extended.getUntil(), submission.getReceivedAt());
        book.extend(
                id(extended.getRequestId()),
                due,
                new DueChange.Extended(submission.getReceivedAt(), submission.getSubmissionId(), extended.getReason()),
                now);
    }

    @Override
    public Optional<NewObligation.Due> recount(ObligationChanged owed, WorkingCalendar calendar) {
        return terms.by(calendar).again(owed);
    }

    private NewObligation newObligation(InformationRequested request, Instant from) {
        return new NewObligation(
                id(request.getRequestId()),
                name(),
                request.getAddressee(),
                request.getRequestId(),
                request.getSubject(),
                from,
                terms.forReceipt(from).answer(from, request.getRequestTerm(), request.getClosingTime()));
    }

    private String id(String requestId) {
        return name() + "/" + requestId;
    }

    private static ObligationReceipt receipt(Submission submission, boolean cancels) {
        return new ObligationReceipt(
                submission.getReceivedAt(), submission.getSubmissionId(), cancels, List.of(), null);
    }
}
