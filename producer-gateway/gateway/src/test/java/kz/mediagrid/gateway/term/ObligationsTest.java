package kz.mediagrid.gateway.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;

/** What the gateway keeps of what the clock says. */
class ObligationsTest {

    private static final Instant DUE = Instant.parse("2026-12-04T19:00:00Z");

    private final Obligations obligations = new Obligations(new HeapStores());

    @Test
    void theProofIsKeptAndTheWordsOfTheRequestAreNot() {
        obligations.apply(met("req-1", "2026-12-03  четверг"));

        var found = obligations.find("REQUEST_ANSWER/req-1").orElseThrow();

        assertThat(found.getProof().getLines()).containsExactly(text("2026-12-03  четверг"));
        assertThat(found.getTitle()).isNull();
    }

    private static ObligationChanged met(String request, String line) {
        return ObligationChanged.newBuilder()
                .setObligationId("REQUEST_ANSWER/" + request)
                .setKind(ObligationKind.REQUEST_ANSWER)
                .setDebtor("edu")
                .setSubject(request)
                .setTitle(text("Численность учащихся"))
                .setTransition(ObligationTransition.MET)
                .setState(ObligationState.MET)
                .setRecordedAt(DUE)
                .setOpenedAt(DUE)
                .setDueAt(DUE)
                .setProof(DueProof.newBuilder()
                        .setStartedAt(DUE)
                        .setRule("FROM_DAY_OF_RECEIPT")
                        .setCalendarVersion("kz-2026-11")
                        .setLines(List.of(text(line)))
                        .build())
                .build();
    }

    private static LocalizedText text(String ru) {
        return LocalizedText.newBuilder().setRu(ru).build();
    }
}
