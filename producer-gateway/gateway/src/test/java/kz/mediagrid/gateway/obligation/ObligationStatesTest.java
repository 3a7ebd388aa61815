package kz.mediagrid.gateway.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;

class ObligationStatesTest {

    private static final Instant NOW = Instant.parse("2026-12-04T07:00:00Z");

    @Test
    void theLinesOfAProofAndTheOutletsOfADispatchAreNotKept() {
        var states = new ObligationStates(new HeapStores());
        var proof = DueProof.newBuilder()
                .setStartedAt(NOW)
                .setRule("dispatchDue")
                .setCalendarVersion("kz-2026-11")
                .setLines(List.of(new LocalizedText("жұма", "пятница", null)))
                .build();
        states.apply(ObligationChanged.newBuilder()
                .setObligationId("GRID_DISPATCH/2026-W50")
                .setKind(ObligationKind.GRID_DISPATCH)
                .setDebtor("mam")
                .setSubject("2026-W50")
                .setTransition(ObligationTransition.MET)
                .setState(ObligationState.MET)
                .setRecordedAt(NOW)
                .setOpenedAt(NOW)
                .setDueAt(NOW)
                .setProof(proof)
                .setDispatch(GridDispatch.newBuilder()
                        .setOutlets(1)
                        .setTried(1)
                        .setTaken(1)
                        .build())
                .build());

        var kept = states.find("GRID_DISPATCH/2026-W50").orElseThrow();
        assertThat(kept.getState()).isEqualTo(ObligationState.MET);
        assertThat(kept.getProof().getLines()).isEmpty();
        assertThat(kept.getDispatch()).isNull();
    }
}
