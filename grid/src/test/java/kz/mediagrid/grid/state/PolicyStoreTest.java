package kz.mediagrid.grid.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.state.HeapStore;
import org.junit.jupiter.api.Test;

/** After a restart each week goes by the policy that the log gave it, whatever the policies are called. */
class PolicyStoreTest {

    private final HeapStore<EditorialPolicyInForce> store = new HeapStore<>();

    @Test
    void theLastThatWasActivatedHoldsAlsoAfterARestart() {
        var policies = new PolicyStore(store);
        policies.enter(policy("spring", "2026-W49", 7));
        policies.enter(policy("autumn", "2026-W49", 8));

        var restarted = new PolicyStore(store);

        assertThat(policies.of("2026-W50").getVersion()).isEqualTo("autumn");
        assertThat(restarted.of("2026-W50").getVersion()).isEqualTo("autumn");
    }

    @Test
    void aWeekThatWasOverBeforeStaysUnderTheOneBefore() {
        var policies = new PolicyStore(store);
        policies.enter(policy("spring", "2026-W49", 7));
        policies.enter(policy("autumn", "2026-W51", 8));

        var restarted = new PolicyStore(store);

        assertThat(restarted.of("2026-W50").getVersion()).isEqualTo("spring");
        assertThat(restarted.of("2026-W51").getVersion()).isEqualTo("autumn");
        assertThat(restarted.knows("spring")).isTrue();
        assertThat(restarted.knows("winter")).isFalse();
    }

    private static EditorialPolicyInForce policy(String version, String fromWeek, long offset) {
        return EditorialPolicyInForce.newBuilder()
                .setVersion(version)
                .setPolicy(EditorialPolicy.INCLUDE_UNLESS_EXCLUDED)
                .setFromWeek(fromWeek)
                .setActivatedAt(Instant.parse("2026-12-01T05:00:00Z"))
                .setCommandOffset(offset)
                .build();
    }
}
