package kz.mediagrid.gateway.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.gateway.log.Logged;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAgreed;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestCancelled;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the authorised body asked of one body (para. 7), and what became of it.
 *
 * @param agreement the recorded agreement of a body that answers by agreement
 * @param answers every answer, the first one first: that one decides whether the term was met
 */
record InformationRequest(
        InformationRequested asked,
        @Nullable RequestAgreed agreement,
        @Nullable RequestCancelled cancellation,
        List<RequestAnswered> answers)
        implements Logged<InformationRequest> {

    /** How a request stands. */
    enum State {
        OPEN,
        ANSWERED,
        CANCELLED
    }

    InformationRequest {
        answers = List.copyOf(answers);
    }

    /** The request as it was asked. */
    static InformationRequest of(InformationRequested asked) {
        return new InformationRequest(asked, null, null, List.of());
    }

    @Override
    public String id() {
        return asked.getRequestId();
    }

    String addressee() {
        return asked.getAddressee();
    }

    @Override
    public Instant receivedAt() {
        return asked.getSubmission().getReceivedAt();
    }

    State state() {
        if (cancellation != null) {
            return State.CANCELLED;
        }
        return answers.isEmpty() ? State.OPEN : State.ANSWERED;
    }

    /** When the first answer was received. */
    Optional<Instant> answeredAt() {
        return answers.stream().findFirst().map(answer -> answer.getSubmission().getReceivedAt());
    }

    /** From when the term of para. 8 runs; empty while none does: nobody owes the answer, or it is not agreed yet. */
    Optional<Instant> termStartsAt() {
        if (asked.getAddressing() == RequestAddressing.ADDRESSED) {
            return Optional.of(receivedAt());
        }
        return Optional.ofNullable(agreement).map(it -> it.getSubmission().getReceivedAt());
    }

    @Override
    public Optional<String> objectionTo(SpecificRecord change) {
        if (state() == State.CANCELLED) {
            return Optional.of("The request " + id() + " was cancelled.");
        }
        // An answer is welcome whether or not a term runs; a further one adds to the first.
        if (change instanceof RequestAnswered) {
            return Optional.empty();
        }
        if (state() == State.ANSWERED) {
            return Optional.of("The request " + id() + " is answered already.");
        }
        return change instanceof RequestAgreed ? objectionToAgreeing() : Optional.empty();
    }

    private Optional<String> objectionToAgreeing() {
        if (asked.getAddressing() != RequestAddressing.BY_AGREEMENT) {
            return Optional.of("The request " + id() + " needs no agreement.");
        }
        return agreement == null
                ? Optional.empty()
                : Optional.of("The agreement on the request " + id() + " is recorded already.");
    }

    @Override
    public InformationRequest after(SpecificRecord change) {
        if (change instanceof RequestAnswered answer) {
            var more = new ArrayList<>(answers);
            more.add(answer);
            return new InformationRequest(asked, agreement, cancellation, more);
        }
        if (change instanceof RequestCancelled it) {
            return new InformationRequest(asked, agreement, it, answers);
        }
        if (change instanceof RequestAgreed it) {
            return new InformationRequest(asked, it, cancellation, answers);
        }
        throw new IllegalArgumentException(change.getSchema().getFullName() + " changes no request");
    }
}
