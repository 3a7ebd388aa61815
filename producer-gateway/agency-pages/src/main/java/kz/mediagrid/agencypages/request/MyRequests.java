package kz.mediagrid.agencypages.request;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.log.LogView.Position;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.request.InformationRequest.State;
import kz.mediagrid.gateway.request.InformationRequests;
import kz.mediagrid.gateway.request.InformationRequests.Selection;
import kz.mediagrid.gateway.request.RequestWriter;
import kz.mediagrid.gateway.term.TermStatus;
import kz.mediagrid.gateway.term.TermStatuses;
import kz.mediagrid.schemas.RequestAddressing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The information requests that were sent to the body of an account. */
@Component
final class MyRequests {

    /** The most open requests of one body that a page shows. */
    private static final int MOST_OPEN = 500;

    private final InformationRequests requests;
    private final RequestWriter writer;
    private final TermStatuses terms;

    MyRequests(InformationRequests requests, RequestWriter writer, TermStatuses terms) {
        this.requests = requests;
        this.writer = writer;
        this.terms = terms;
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if there is no such request, or if it was sent to another body */
    InformationRequest require(String id, Account by) {
        var request = writer.require(id);
        if (!request.addressee().equals(by.agency())) {
            throw ProblemKind.NOT_YOURS.because(ProblemText.of("request.not-visible"));
        }
        return request;
    }

    /** A request with the present status of its term. */
    record Termed(InformationRequest request, TermStatus status) {}

    Termed termed(InformationRequest request) {
        return new Termed(request, terms.now(request.owed()));
    }

    /** The open requests: the one that is due first comes first, and requests without a term come last. */
    List<Termed> open(Account by) {
        var list = new Selection(by.agency(), State.OPEN, null).list();
        return requests.after(list, null, Optional::of, MOST_OPEN).stream()
                .map(this::termed)
                .sorted(Comparator.comparing((Termed one) -> one.status().dueOrLast())
                        .thenComparing(one -> one.request().receivedAt()))
                .toList();
    }

    /**
     * Answered and cancelled requests, the newest first.
     *
     * @param after the position after which to begin; null for the newest
     */
    List<Termed> settled(Account by, @Nullable Position after, int atMost) {
        var list = new Selection(by.agency(), null, null).list();
        return requests.after(
                list,
                after,
                request -> Optional.of(request)
                        .filter(one -> one.state() != State.OPEN)
                        .map(this::termed),
                atMost);
    }

    /** Whether the request needs the body's agreement, and nobody recorded it yet. */
    static boolean awaitsAgreement(InformationRequest request) {
        return request.state() == State.OPEN
                && request.agreement() == null
                && request.asked().getAddressing() == RequestAddressing.BY_AGREEMENT;
    }
}
