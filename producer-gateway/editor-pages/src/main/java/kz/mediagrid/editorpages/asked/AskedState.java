package kz.mediagrid.editorpages.asked;

import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.term.TermStatus;
import kz.mediagrid.gateway.term.TermStatus.TermState;
import kz.mediagrid.schemas.RequestAddressing;

/** The state of a request, as the authorised body reads it. */
enum AskedState {
    IN_TIME,
    LATE,
    ANSWERED,
    OVERDUE,
    WAITING,
    AGREEMENT,
    NO_ADDRESSEE,
    CANCELLED;

    static AskedState of(InformationRequest request, TermStatus status) {
        return switch (request.state()) {
            case CANCELLED -> CANCELLED;
            case ANSWERED -> answered(status);
            case OPEN -> open(request, status);
        };
    }

    private static AskedState answered(TermStatus status) {
        if (status.term() == null) {
            return ANSWERED;
        }
        return status.term() == TermState.MET_LATE ? LATE : IN_TIME;
    }

    private static AskedState open(InformationRequest request, TermStatus status) {
        if (status.term() == TermState.OVERDUE) {
            return OVERDUE;
        }
        if (request.termStartsAt().isPresent()) {
            return WAITING;
        }
        return request.asked().getAddressing() == RequestAddressing.NO_ADDRESSEE ? NO_ADDRESSEE : AGREEMENT;
    }

    /** Whether the body sent an answer. */
    public boolean isAnswered() {
        return this == IN_TIME || this == LATE || this == ANSWERED;
    }

    /** Whether a body still owes the answer, or may still give it. */
    public boolean isOpen() {
        return this == OVERDUE || this == WAITING || this == AGREEMENT || this == NO_ADDRESSEE;
    }
}
