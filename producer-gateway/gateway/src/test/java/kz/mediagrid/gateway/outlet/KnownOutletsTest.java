package kz.mediagrid.gateway.outlet;

import static kz.mediagrid.gateway.outlet.OutletRecords.outlet;
import static org.assertj.core.api.Assertions.assertThat;

import kz.mediagrid.schemas.OutletStatus;
import org.junit.jupiter.api.Test;

class KnownOutletsTest {

    private final KnownOutlets outlets = new KnownOutlets();

    @Test
    void aSuspendedOutletIsKnownAndIsSentNothing() {
        outlets.apply("tv", outlet("tv", "Арна", OutletStatus.ACTIVE));
        outlets.apply("radio", outlet("radio", "Радио", OutletStatus.SUSPENDED));

        assertThat(outlets.has("radio")).isTrue();
        assertThat(outlets.names()).containsOnlyKeys("tv", "radio");
        assertThat(outlets.names().get("radio").getKk()).isEqualTo("Радио");
        assertThat(outlets.activeCount()).isEqualTo(1);
    }

    @Test
    void anOutletThatOnlyAsksToBeServedIsNotKnown() {
        outlets.apply("tv", outlet("tv", "Арна", OutletStatus.ASKED));

        assertThat(outlets.has("tv")).isFalse();
        assertThat(outlets.names()).isEmpty();
    }

    @Test
    void aRemovedOutletIsNotKnown() {
        outlets.apply("tv", outlet("tv", "Арна", OutletStatus.ACTIVE));

        outlets.apply("tv", null);

        assertThat(outlets.has("tv")).isFalse();
        assertThat(outlets.names()).isEmpty();
        assertThat(outlets.activeCount()).isZero();
    }
}
