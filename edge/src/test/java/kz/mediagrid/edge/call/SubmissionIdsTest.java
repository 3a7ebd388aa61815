package kz.mediagrid.edge.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubmissionIdsTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("k1");

    private static SubmissionIds ids(String agency, String key, String method, String path, String body) {
        return SubmissionIds.of(agency, new IdempotencyKey(key), method, path, body);
    }

    @Test
    void theSameCallHasTheSameNumbers() {
        assertThat(ids("edu", "k1", "POST", "/api/planned-events", "{}"))
                .isEqualTo(SubmissionIds.of("edu", KEY, "POST", "/api/planned-events", "{}"));
    }

    @Test
    void anotherContentIsAnotherSubmissionOfTheSameRequest() {
        var first = ids("edu", "k1", "POST", "/p", "{}");
        var second = ids("edu", "k1", "POST", "/p", "{\"a\":1}");

        assertThat(second.submissionId()).isNotEqualTo(first.submissionId());
        assertThat(second.requestId()).isEqualTo(first.requestId());
    }

    @Test
    void bodyKeyMethodAndPathAllCount() {
        var first = ids("edu", "k1", "POST", "/p", "{}").requestId();

        assertThat(ids("zk", "k1", "POST", "/p", "{}").requestId()).isNotEqualTo(first);
        assertThat(ids("edu", "k2", "POST", "/p", "{}").requestId()).isNotEqualTo(first);
        assertThat(ids("edu", "k1", "PUT", "/p", "{}").requestId()).isNotEqualTo(first);
        assertThat(ids("edu", "k1", "POST", "/q", "{}").requestId()).isNotEqualTo(first);
    }

    @Test
    void partsNeverRunTogether() {
        assertThat(ids("ed", "uk", "POST", "/p", "{}").requestId())
                .isNotEqualTo(ids("edu", "k", "POST", "/p", "{}").requestId());
    }

    /** Clients and the log keep these numbers for ever: another way to count them would make every repeat a new write. */
    @Test
    void theNumbersArePinned() {
        assertThat(ids("edu", "k1", "POST", "/api/planned-events", "{}"))
                .isEqualTo(new SubmissionIds(
                        "20f90dfa06b19e8ca8d2e7e80d6fbe636197b99c747910e958aba2058378449e",
                        "f39e67bf84847272310335f2e593bffd50b904fc69b23fa2cebe6381187ed769"));
    }
}
