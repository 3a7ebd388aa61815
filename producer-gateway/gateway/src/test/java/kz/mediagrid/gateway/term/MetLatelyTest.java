package kz.mediagrid.gateway.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetLatelyTest {

    private static final Instant NOW = Instant.parse("2026-12-31T07:00:00Z");

    private final MetLately met = new MetLately(Clock.fixed(NOW, ZoneOffset.UTC));

    private static ObligationChanged change(
            String subject, String debtor, ObligationState state, @Nullable Instant receivedAt) {
        return ObligationChanged.newBuilder()
                .setObligationId("REQUEST_ANSWER/" + subject)
                .setKind(ObligationKind.REQUEST_ANSWER)
                .setDebtor(debtor)
                .setSubject(subject)
                .setTransition(ObligationTransition.MET)
                .setState(state)
                .setRecordedAt(NOW)
                .setOpenedAt(NOW)
                .setDueAt(NOW)
                .setReceivedAt(receivedAt)
                .setProof(DueProof.newBuilder()
                        .setStartedAt(NOW)
                        .setRule("FROM_DAY_OF_RECEIPT")
                        .setCalendarVersion("kz-2026-11")
                        .setProvisional(false)
                        .setLines(List.of())
                        .build())
                .build();
    }

    private List<String> of(String agency) {
        return met.of(agency).stream().map(ObligationChanged::getSubject).toList();
    }

    @Test
    void aBodySeesWhatItMetTheNewestFirst() {
        met.apply(change("req-1", "edu", ObligationState.MET, NOW.minus(Duration.ofDays(3))));
        met.apply(change("req-2", "edu", ObligationState.MET_LATE, NOW.minus(Duration.ofDays(1))));
        met.apply(change("req-3", "dsm", ObligationState.MET, NOW));
        met.apply(change("req-4", "edu", ObligationState.CANCELLED, NOW));
        met.apply(change("req-5", "edu", ObligationState.OVERDUE, null));

        assertThat(of("edu")).containsExactly("req-2", "req-1");
        assertThat(of("sci")).isEmpty();
    }

    @Test
    void whatWasMetLongerAgoIsDroppedAndACorrectionReplaces() {
        met.apply(change("req-1", "edu", ObligationState.MET, NOW.minus(Duration.ofDays(31))));
        met.apply(change("req-2", "edu", ObligationState.MET_LATE, NOW.minus(Duration.ofDays(1))));
        met.apply(change("req-2", "edu", ObligationState.MET, NOW.minus(Duration.ofDays(2))));

        assertThat(of("edu")).containsExactly("req-2");
        assertThat(met.of("edu").get(0).getState()).isEqualTo(ObligationState.MET);
    }
}
