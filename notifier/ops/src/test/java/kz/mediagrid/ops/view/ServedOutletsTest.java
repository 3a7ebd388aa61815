package kz.mediagrid.ops.view;

import static kz.mediagrid.ops.testing.Records.attempt;
import static kz.mediagrid.ops.testing.Records.cursor;
import static kz.mediagrid.ops.testing.Records.outlet;
import static kz.mediagrid.ops.testing.Records.resumed;
import static kz.mediagrid.ops.testing.Records.suspendedBy;
import static org.assertj.core.api.Assertions.assertThat;

import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;

/** How the outlets are served. */
class ServedOutletsTest {

    private final ServedOutlets outlets = new ServedOutlets(new HeapStores());

    @Test
    void anOutletWithoutACursorIsServedFromItsStart() {
        outlets.outlet("tv", outlet("tv", "TV", "https://tv.example/hook"));

        assertThat(outlets.all().get(0).nextOffset()).isZero();

        outlets.cursor("tv", cursor("tv", 7));

        assertThat(outlets.all().get(0).nextOffset()).isEqualTo(7);
    }

    @Test
    void anOutletThatIsGoneIsSuspendedByItsCursorUntilItIsResumedByHand() {
        outlets.outlet("tv", outlet("tv", "TV", "https://tv.example/hook"));
        outlets.cursor("tv", suspendedBy(cursor("tv", 7), "it is gone (410)"));

        assertThat(outlets.all().get(0).isSuspended()).isTrue();
        assertThat(outlets.all().get(0).suspendedWhy()).isEqualTo("it is gone (410)");

        outlets.outlet("tv", resumed(outlet("tv", "TV", "https://tv.example/hook")));

        assertThat(outlets.all().get(0).isSuspended()).isFalse();
    }

    @Test
    void theSecretThatSignsDeliveriesIsNotKeptHere() {
        outlets.outlet("tv", outlet("tv", "TV", "https://tv.example/hook"));

        assertThat(outlets.all().toString()).doesNotContain("whsec_");
    }

    @Test
    void theLastFailureIsToldUntilTheOutletTakesAgain() {
        outlets.outlet("tv", outlet("tv", "TV", "https://tv.example/hook"));
        outlets.attempt(attempt("tv", "2026-W50", 1, AttemptOutcome.RETRY_LATER));

        assertThat(outlets.all().get(0).lastFailure().getWhy()).isEqualTo("it answered 503");

        outlets.attempt(attempt("tv", "2026-W50", 1, AttemptOutcome.DELIVERED));

        assertThat(outlets.all().get(0).lastFailure()).isNull();
        assertThat(outlets.count(AttemptOutcome.DELIVERED)).isEqualTo(1);
        assertThat(outlets.count(AttemptOutcome.RETRY_LATER)).isEqualTo(1);
    }

    @Test
    void aNoticeThatWasNotTakenIsCountedAndIsNoVersionThatWasNotTaken() {
        outlets.outlet("tv", outlet("tv", "TV", "https://tv.example/hook"));
        var notice = DeliveryAttempted.newBuilder(attempt("tv", "", 0, AttemptOutcome.RETRY_LATER))
                .setMatterId("mat-1")
                .build();
        outlets.attempt(notice);

        assertThat(outlets.all().get(0).lastFailure()).isNull();
        assertThat(outlets.count(AttemptOutcome.RETRY_LATER)).isEqualTo(1);
    }

    @Test
    void anOutletThatIsNoMoreIsNotListed() {
        outlets.outlet("tv", outlet("tv", "TV", "https://tv.example/hook"));
        outlets.outlet("tv", null);

        assertThat(outlets.all()).isEmpty();
    }
}
