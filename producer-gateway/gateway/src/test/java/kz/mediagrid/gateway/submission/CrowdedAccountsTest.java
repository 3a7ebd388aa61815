package kz.mediagrid.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

class CrowdedAccountsTest {

    private static final Account EDU = new Account("acc-1", Set.of(Role.AGENCY), "edu", null);
    private static final Account DSM = new Account("acc-2", Set.of(Role.AGENCY), "dsm", null);

    private final RefusedCalls refused = new RefusedCalls();
    private final SubmissionView submissions =
            new SubmissionView(new HeapStores(), new UndecidedLimits(1, 100), refused);
    private final CrowdedAccounts crowded = new CrowdedAccounts(submissions);

    /** One call has the account's turn, and others wait for it. */
    private void callsOfEdu(int waiting) {
        IntStream.range(0, 1 + waiting).forEach(call -> submissions.turn(EDU.id()));
    }

    private boolean isRefused(String method, String path, Account account) {
        return crowded.of(new MockHttpServletRequest(method, path), account).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/planned-events, true",
        "POST, /api/planned-events/batch, true",
        "PUT,  /api/planned-events/e-1, true",
        "POST, /api/planned-events/e-1/withdrawal, true",
        // These take no turn.
        "GET,  /api/planned-events, false",
        "POST, /api/planned-events/check, false",
        "POST, /api/planned-events/e-1/check, false",
        "DELETE, /api/planned-events/e-1/contacts, false",
        "POST, /api/planned-eventsof, false",
        "POST, /api/weeks/2026-W50/declaration, false"
    })
    void whatWouldWaitInVainIsRefused(String method, String path, boolean isRefused) {
        callsOfEdu(AccountTurns.MOST_WAITING);

        assertThat(isRefused(method, path, EDU)).isEqualTo(isRefused);
        assertThat(refused.count(RefusingLimit.UNDECIDED_OF_ACCOUNT)).isEqualTo(isRefused ? 1 : 0);
    }

    @Test
    void theRefusalSaysWhenToComeAgain() {
        callsOfEdu(AccountTurns.MOST_WAITING);

        var refusal = crowded.of(new MockHttpServletRequest("POST", "/api/planned-events"), EDU)
                .orElseThrow();

        assertThat(refusal.kind()).isEqualTo(ProblemKind.TOO_MANY_CALLS);
        assertThat(refusal.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
    }

    @Test
    void noOtherAccountIsRefusedAndNoneWhileItsCallsMayWait() {
        callsOfEdu(AccountTurns.MOST_WAITING - 1);

        assertThat(isRefused("POST", "/api/planned-events", EDU)).isFalse();

        submissions.turn(EDU.id());

        assertThat(isRefused("POST", "/api/planned-events", EDU)).isTrue();
        assertThat(isRefused("POST", "/api/planned-events", DSM)).isFalse();
    }
}
