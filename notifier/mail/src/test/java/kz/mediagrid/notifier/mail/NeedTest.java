package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static kz.mediagrid.notifier.mail.MailFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.notifier.mail.MailOutcome.NotNeeded;
import kz.mediagrid.schemas.Attention;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody is told of what is settled, due at another time, or known already. */
class NeedTest {

    private static final Instant LATER = Instant.parse("2026-12-09T19:00:00Z");

    private final RequestEnds ends = new RequestEnds(new HeapStores());
    private final Need need = new Need(new HeapStores(), ends);

    @ParameterizedTest
    @EnumSource(names = {"REQUESTED", "REMINDER", "ESCALATED", "EXTENDED"})
    void whatHasComeOrWasCancelledNobodyIsToldOf(MessageKind kind) {
        need.apply(owed(ObligationState.MET_LATE, 1).build());
        assertThat(end(kind)).contains(new NotNeeded("The obligation was met."));

        need.apply(owed(ObligationState.CANCELLED, 1).build());
        assertThat(end(kind)).contains(new NotNeeded("The obligation was cancelled."));
    }

    @Test
    void whatWasNotReadYetIsAsTheMessageHasIt() {
        assertThat(end(MessageKind.REQUESTED)).isEmpty();
        assertThat(end(MessageKind.ESCALATED)).isEmpty();
    }

    @Test
    void whatHasAnotherDueTimeIsNeitherDueSoonNorOverdue() {
        need.apply(owed(ObligationState.OPEN, 2).build());

        assertThat(end(MessageKind.REMINDER)).contains(new NotNeeded("The due time changed."));
        assertThat(end(MessageKind.ESCALATED)).contains(new NotNeeded("The due time changed."));
    }

    @Test
    void whoIsToldOfARequestReadsTheDueTimeThatItHasNow() {
        need.apply(owed(ObligationState.OPEN, 2).setDueAt(LATER).build());
        var message = told(MessageKind.REQUESTED);

        assertThat(need.end(message, MORNING)).isEmpty();
        assertThat(need.withLatestDueTime(message.getOwed()).getDueAt()).isEqualTo(LATER);
    }

    @Test
    void whatIsAcknowledgedGoesNoFurtherUpButItsBodyMayBeReminded() {
        need.apply(owed(ObligationState.OVERDUE, 1)
                .setAttention(Attention.newBuilder()
                        .setNotedAt(MORNING)
                        .setNotedBy("acc-1")
                        .setAcknowledgedAt(MORNING)
                        .setAcknowledgedBy("acc-1")
                        .build())
                .build());

        assertThat(end(MessageKind.ESCALATED)).contains(new NotNeeded("The obligation was acknowledged."));
        assertThat(end(MessageKind.REMINDER)).isEmpty();
    }

    @Test
    void whoHasAgreedIsNotAskedToAgreeAnyMore() {
        assertThat(end(MessageKind.AGREEMENT_ASKED)).isEmpty();

        need.apply(owed(ObligationState.OPEN, 1).build());

        assertThat(end(MessageKind.AGREEMENT_ASKED)).contains(new NotNeeded("The state body has agreed."));
    }

    @Test
    void aRequestThatEndedBeforeAnyAgreementNeedsNone() {
        ends.apply(MailFixture.answered("req-1", "s1", MORNING));

        assertThat(end(MessageKind.AGREEMENT_ASKED)).contains(new NotNeeded("The request was answered or cancelled."));
    }

    private Optional<MailOutcome> end(MessageKind kind) {
        return need.end(told(kind), MORNING);
    }

    private static MessageDue told(MessageKind kind) {
        return message("req-1", kind, MessageAddressee.UNIT).build();
    }

    private static ObligationChanged.Builder owed(ObligationState state, int generation) {
        return MailFixture.obligation("REQUEST_ANSWER/req-1", state, generation);
    }
}
