package kz.mediagrid.gateway.request;

import java.util.List;
import java.util.function.Supplier;
import kz.mediagrid.edge.call.OneAtATime;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.log.LogView.ChangeOutcome;
import kz.mediagrid.gateway.log.LogWriter;
import kz.mediagrid.gateway.material.MaterialFiles;
import kz.mediagrid.gateway.term.NewEnd;
import kz.mediagrid.gateway.term.TermStatuses;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestMessageKind;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/**
 * Writes requests and their changes to the log: one change of a request at a time, and one write of a key at a time. Answers to
 * different requests do not wait for each other, since many bodies answer in the last minutes of a term.
 *
 * <p>If two changes exclude each other, only the change that is first on the log takes effect, see {@link LogWriter}.
 * At the same moment, two gateways may receive writes with the same key but different content. Then each gateway
 * accepts its write, and neither detects the reuse of the key.
 */
@Component
public final class RequestWriter {

    private final InformationRequests requests;
    private final Directory directory;
    private final TermStatuses terms;
    private final RequestLog log;
    private final MaterialFiles files;
    private final RequestFactory asking;
    private final LogWriter<InformationRequest> changes;
    private final OneAtATime keys = new OneAtATime();
    private final OneAtATime turns = new OneAtATime();

    RequestWriter(
            InformationRequests requests,
            Directory directory,
            TermStatuses terms,
            RequestLog log,
            MaterialFiles files) {
        this.requests = requests;
        this.directory = directory;
        this.terms = terms;
        this.log = log;
        this.files = files;
        this.asking = new RequestFactory(directory);
        this.changes = new LogWriter<>(requests, change -> log.append(List.of(change)), "request.unknown");
    }

    /**
     * Writes one request for each addressee to the log; a repeated API call returns the requests that the first call
     * wrote.
     *
     * <p>If a crash interrupted the first call, the repeated call writes the missing requests; the terms of these
     * requests run from the receipt of the repeated call.
     */
    public List<InformationRequest> ask(Write<RequestInformation> write) {
        return keys.write(write.ids().submissionId(), () -> {
            changes.refuseReusedKey(write);
            var asked = asking.of(write);
            var missing = asked.stream()
                    .filter(request -> requests.find(request.getRequestId()).isEmpty())
                    .toList();
            requireAllReached(missing, write);
            if (!missing.isEmpty()) {
                log.append(List.copyOf(missing));
            }
            return asked.stream()
                    .map(InformationRequested::getRequestId)
                    .map(id -> InformationRequest.of(require(id).asked()))
                    .toList();
        });
    }

    /**
     * The requests that {@link #ask} would write for this call at this moment. Writes nothing.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@link #ask} would refuse the content
     */
    public List<InformationRequest> check(Write<RequestInformation> write) {
        var asked = asking.of(write);
        requireAllReached(asked, write);
        return asked.stream().map(InformationRequest::of).toList();
    }

    public ChangeOutcome<InformationRequest> answer(String id, Write<AnswerRequest> write) {
        return change(id, write, () -> {
            var request = require(id);
            if (!request.addressee().equals(write.agency())) {
                throw ProblemKind.NOT_YOURS.because(ProblemText.of("request.to-another", id));
            }
            var answered = write.body().parse(files.of(write.agency()));
            directory.requireActive(write.agency(), write.receivedAt());
            return answered.setSubmission(write.stamp()).setRequestId(id).build();
        });
    }

    /** Records that the authorised body no longer needs an answer. */
    public ChangeOutcome<InformationRequest> cancel(String id, Write<CancelRequest> write) {
        return change(id, write, () -> {
            require(id);
            var cancelled = write.body().parse();
            return cancelled.setSubmission(write.stamp()).setRequestId(id).build();
        });
    }

    /**
     * Records that a body agreed to the term of a request whose term needs its agreement. The authorised body or the addressee records
     * that.
     */
    public ChangeOutcome<InformationRequest> agree(String id, Write<AgreeOnTerm> write) {
        return change(id, write, () -> {
            var asked = require(id).asked();
            if (!write.account().is(Role.AUTHORISED_BODY)) {
                requireAddressee(asked, write);
            }
            var agreed = write.body().parse();
            requireReached(asked, write);
            return agreed.setSubmission(write.stamp()).setRequestId(id).build();
        });
    }

    /** Extends the addressee's term. */
    public ChangeOutcome<InformationRequest> extend(String id, Write<ExtendRequest> write) {
        return change(id, write, () -> {
            var request = require(id);
            var extended = write.body().parse(write.receivedAt(), terms.inForce());
            terms.dueNow(request.owed())
                    .ifPresent(due -> NewEnd.requireLater(extended.getUntil(), due, "request.due-already"));
            return extended.setSubmission(write.stamp()).setRequestId(id).build();
        });
    }

    /** Sends a message about a request: of its addressee to the authorised body, or the authorised body's reply. */
    public ChangeOutcome<InformationRequest> send(String id, Write<SendRequestMessage> write) {
        return change(id, write, () -> {
            var request = require(id);
            var sent = write.body().parse();
            requireSender(request, sent.getKind(), write);
            directory.requireActive(write.agency(), write.receivedAt());
            return sent.setSubmission(write.stamp()).setRequestId(id).build();
        });
    }

    private static void requireSender(InformationRequest request, RequestMessageKind kind, Write<?> write) {
        if (kind == RequestMessageKind.REPLY) {
            if (!write.account().is(Role.AUTHORISED_BODY)) {
                throw ProblemKind.NOT_YOURS.because(ProblemText.of("request.reply-of-others"));
            }
        } else if (!request.addressee().equals(write.agency())) {
            throw ProblemKind.NOT_YOURS.because(ProblemText.of("request.message-of-others"));
        }
    }

    private void requireAddressee(InformationRequested asked, Write<?> write) {
        if (!asked.getAddressee().equals(write.agency())) {
            throw ProblemKind.NOT_YOURS.because(ProblemText.of("request.to-another", asked.getRequestId()));
        }
        directory.requireActive(write.agency(), write.receivedAt());
    }

    private ChangeOutcome<InformationRequest> change(String id, Write<?> write, Supplier<SpecificRecord> judge) {
        return keys.write(write.ids().submissionId(), () -> turns.write(id, () -> changes.change(id, write, judge)));
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if there is no such request */
    public InformationRequest require(String id) {
        return changes.require(id);
    }

    private void requireAllReached(List<InformationRequested> asked, Write<?> write) {
        asked.stream()
                .filter(request -> request.getAddressing() != RequestAddressing.NO_ADDRESSEE)
                .forEach(request -> requireReached(request, write));
    }

    private void requireReached(InformationRequested request, Write<?> write) {
        if (!terms.reaches(calendar -> InformationRequest.term(request, write.receivedAt(), calendar))) {
            throw ProblemKind.VALIDATION.because(ProblemText.of("term.beyond-calendar"));
        }
    }
}
