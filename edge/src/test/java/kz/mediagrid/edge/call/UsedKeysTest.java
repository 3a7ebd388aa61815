package kz.mediagrid.edge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.state.HeapStore;
import org.junit.jupiter.api.Test;

class UsedKeysTest {

    private static final SubmissionIds ONE = new SubmissionIds("submission-1", "request");
    private static final SubmissionIds OTHER_CONTENT = new SubmissionIds("submission-2", "request");

    private final HeapStore<String> store = new HeapStore<>();
    private final UsedKeys keys = new UsedKeys(store);

    @Test
    void aKeyOfASubmissionThatIsBeingSentIsRefusedWithOtherContentAndIsNotStored() {
        keys.reserve(ONE);
        keys.reserve(OTHER_CONTENT);

        keys.refuseReused(ONE);
        assertThatThrownBy(() -> keys.refuseReused(OTHER_CONTENT)).isInstanceOf(RequestProblem.class);
        assertThat(store.get("request")).isNull();

        keys.forget(OTHER_CONTENT);
        assertThatThrownBy(() -> keys.refuseReused(OTHER_CONTENT)).isInstanceOf(RequestProblem.class);
        keys.forget(ONE);
        keys.refuseReused(OTHER_CONTENT);
    }

    @Test
    void theKeyOfAStoredSubmissionStaysUsed() {
        keys.reserve(OTHER_CONTENT);
        keys.remember(ONE);
        keys.remember(OTHER_CONTENT);
        keys.forget(ONE);
        keys.reserve(OTHER_CONTENT);

        assertThat(store.get("request")).isEqualTo("submission-1");
        keys.refuseReused(ONE);
        assertThatThrownBy(() -> keys.refuseReused(OTHER_CONTENT)).isInstanceOf(RequestProblem.class);
    }
}
