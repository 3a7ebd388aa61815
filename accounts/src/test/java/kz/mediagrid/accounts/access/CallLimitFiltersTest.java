package kz.mediagrid.accounts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.CallLimiter;
import kz.mediagrid.edge.caller.CallLimits;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.ProblemWriter;
import kz.mediagrid.edge.problem.RequestProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

class CallLimitFiltersTest {

    private static final Account EDU = new Account("edu-press", Set.of(Role.AGENCY), "edu", null);
    private static final Account DSM = new Account("dsm-press", Set.of(Role.AGENCY), "dsm", null);

    private final RefusedCalls refusals = new RefusedCalls();
    private final CallLimiter limiter = new CallLimiter(new CallLimits(1, 3, 1, 2), refusals);
    private final ProblemWriter problems = new ProblemWriter(texts(), new JsonMapper());
    private final OpenCallLimitFilter openCalls =
            new OpenCallLimitFilter(limiter, call -> call.getParameter("invited") != null, problems);
    private final WriteLimitFilter writes = new WriteLimitFilter(limiter, problems);

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("edge-templates/page/problems");
        texts.setDefaultEncoding("UTF-8");
        return texts;
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private MockHttpServletResponse call(Account account, String method) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new CallerToken(account));
        return call(method, "192.0.2.1");
    }

    private MockHttpServletResponse call(String method, String address) throws Exception {
        var request = new MockHttpServletRequest(method, "/api/planned-events");
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        openCalls.doFilter(
                request, response, (called, answered) -> writes.doFilter(called, answered, new MockFilterChain()));
        return response;
    }

    @Test
    void anAccountThatWritesTooMuchWaitsAndAnotherDoesNot() throws Exception {
        for (int left = 2; left >= 0; left--) {
            var written = call(EDU, "POST");
            assertThat(written.getStatus()).isEqualTo(200);
            assertThat(written.getHeader("RateLimit-Policy")).isEqualTo("\"writes\";q=3;w=3");
            assertThat(written.getHeader("RateLimit")).startsWith("\"writes\";r=" + left + ";t=");
        }

        var refused = call(EDU, "PUT");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getHeader("RateLimit")).startsWith("\"writes\";r=0;t=");
        assertThat(refused.getContentAsString()).contains("/problems/too-many-calls");
        assertThat(call(DSM, "POST").getStatus()).isEqualTo(200);
        assertThat(refusals.count(RefusingLimit.WRITES)).isEqualTo(1);
        assertThat(refusals.count(RefusingLimit.OPEN_CALLS)).isZero();
    }

    @Test
    void readsOfAnAccountAreNotCounted() throws Exception {
        for (int i = 0; i < 10; i++) {
            var read = call(EDU, "GET");
            assertThat(read.getStatus()).isEqualTo(200);
            assertThat(read.containsHeader("RateLimit")).isFalse();
        }
    }

    @Test
    void callsWithoutAnAccountAreCountedByTheirAddress() throws Exception {
        var statuses =
                IntStream.range(0, 3).mapToObj(i -> withoutAccount("192.0.2.1")).toList();

        assertThat(statuses).containsExactly(200, 200, 429);
        assertThat(refusals.count(RefusingLimit.OPEN_CALLS)).isEqualTo(1);
        assertThat(withoutAccount("192.0.2.2")).isEqualTo(200);
    }

    @Test
    void aCallWithAValidLinkIsNotCountedWithTheGuessesOfItsAddress() throws Exception {
        var guesses =
                IntStream.range(0, 3).mapToObj(i -> withoutAccount("192.0.2.1")).toList();
        var request = new MockHttpServletRequest("GET", "/sign-in/link");
        request.setRemoteAddr("192.0.2.1");
        request.setParameter("invited", "");
        var response = new MockHttpServletResponse();

        openCalls.doFilter(request, response, new MockFilterChain());

        assertThat(guesses).endsWith(429);
        assertThat(response.getStatus()).isEqualTo(200);
    }

    private int withoutAccount(String address) {
        try {
            return call("GET", address).getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBatchCountsAsItsLines() {
        limiter.furtherLines(EDU, 0);
        limiter.furtherLines(EDU, 2);

        assertThatThrownBy(() -> limiter.furtherLines(EDU, 2)).isInstanceOfSatisfying(RequestProblem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_MANY_CALLS);
            assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        });
    }

    @Test
    void aBatchOfMoreLinesThanTheBurstCostsTheBurst() throws Exception {
        limiter.furtherLines(EDU, 1_000_000);

        assertThat(call(EDU, "POST").getHeader("RateLimit")).startsWith("\"writes\";r=0;t=");
        assertThatThrownBy(() -> limiter.furtherLines(EDU, 1_000_000))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.getHeaders().getFirst("Retry-After"))
                                .isEqualTo("2"));
    }

    @Test
    void addressesOfOneIpv6NetworkAreCountedAsOne() {
        assertThat(withoutAccount("2001:db8::1")).isEqualTo(200);
        assertThat(withoutAccount("2001:db8::2")).isEqualTo(200);
        assertThat(withoutAccount("2001:db8::3")).isEqualTo(429);
        assertThat(withoutAccount("2001:db8:0:1::1")).isEqualTo(200);
    }

    @Test
    void aLimitOfNothingIsNoLimit() {
        assertThatThrownBy(() -> new CallLimits(30, 0, 30, 600)).hasMessage("media-grid.limits: 0 is less than 1");
    }

    @Test
    void aCallThatIsRefusedEarlyReachesNoOtherFilter() throws Exception {
        var early = new EarlyRefusalFilter(
                (call, account) -> account.equals(EDU)
                        ? Optional.of(ProblemKind.TOO_MANY_CALLS
                                .because(ProblemText.of("calls.too-many"))
                                .retryAfter(Duration.ofSeconds(1)))
                        : Optional.empty(),
                problems);

        var refused = called(early, EDU);
        var passed = called(early, DSM);

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("/problems/too-many-calls");
        assertThat(passed.getHeader("RateLimit-Policy")).isNotNull();
        assertThat(limiter.write(EDU).headers().get("RateLimit")).startsWith("\"writes\";r=2;t=");
    }

    private MockHttpServletResponse called(EarlyRefusalFilter early, Account account) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new CallerToken(account));
        var response = new MockHttpServletResponse();
        early.doFilter(
                new MockHttpServletRequest("POST", "/api/planned-events"),
                response,
                (call, answer) -> writes.doFilter(call, answer, new MockFilterChain()));
        return response;
    }
}
