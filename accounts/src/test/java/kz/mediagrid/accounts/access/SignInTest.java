package kz.mediagrid.accounts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.problem.ProblemWriter;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.SessionEnded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

class SignInTest {

    private static final Instant NOW = Instant.parse("2026-12-03T05:00:00Z");
    private static final String KEY = "mgk_good";

    private final ApiKeys keys = new ApiKeys(Clock.systemUTC());
    private final Map<String, SessionEnded> topic = new LinkedHashMap<>();
    private final EndedSessions ended = new EndedSessions(topic::put, Clock.fixed(NOW, ZoneOffset.UTC));
    private final SignIn signIn = at(NOW);

    private SignIn at(Instant now) {
        return signIn(now, new byte[] {1, 2, 3}, ended);
    }

    private SignIn signIn(Instant now, byte[] secret, EndedSessions ended) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new SignIn(keys, new People(Clock.systemUTC()), ended, secret, new SecureRandom(), clock, "sign-in");
    }

    @BeforeEach
    void anOpsKeyIsKnown() {
        keys.apply(
                Hashes.plain(KEY),
                ApiKey.newBuilder()
                        .setAccountId("acc-1")
                        .setRoles(List.of(kz.mediagrid.schemas.Role.OPS))
                        .setCreatedAt(NOW)
                        .build());
    }

    private static MockHttpServletRequest get(String cookie) {
        var request = new MockHttpServletRequest("GET", "/ops");
        request.setCookies(new Cookie("sign-in", cookie));
        return request;
    }

    private String cookie() {
        return signIn.with(KEY, true).orElseThrow().getValue();
    }

    @Test
    void aGoodKeyOpensPagesForAWorkingDay() {
        var cookie = cookie();

        assertThat(signIn.of(get(cookie))).map(Account::id).hasValue("acc-1");
        assertThat(at(NOW.plus(Duration.ofHours(13))).of(get(cookie))).isEmpty();
    }

    @Test
    void byHttpsOnlyACookieOfThisHostCounts() {
        var made = signIn.with(KEY, true).orElseThrow();
        var request = get(made.getValue());
        request.setSecure(true);

        assertThat(signIn.of(request)).isEmpty();

        request.setCookies(new Cookie(made.getName(), made.getValue()));
        assertThat(made.getName()).isEqualTo("__Host-sign-in");
        assertThat(signIn.of(request)).map(Account::id).hasValue("acc-1");
    }

    @Test
    void anUnknownKeyOpensNothing() {
        assertThat(signIn.with("mgk_bad", true)).isEmpty();
    }

    @Test
    void aRevokedKeyEndsTheSignIn() {
        var cookie = cookie();

        keys.apply(Hashes.plain(KEY), null);

        assertThat(signIn.of(get(cookie))).isEmpty();
    }

    @Test
    void aCookieOfAnotherSecretIsNone() {
        var other = signIn(NOW, new byte[] {9}, ended);

        assertThat(other.of(get(cookie()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "é", "0000.1.0000"})
    void whatIsNoCookieOfOursIsNone(String value) {
        assertThat(signIn.of(get(value))).isEmpty();
    }

    @Test
    void aLongerLifeCannotBeWrittenIntoTheCookie() {
        var parts = cookie().split("\\.");
        var later = Long.toString(Long.parseLong(parts[2]) + 1);

        assertThat(signIn.of(get(String.join(".", parts[0], parts[1], later, parts[3]))))
                .isEmpty();
    }

    private SignIn service(String secret, String name) {
        return SignIn.of(
                keys,
                new People(Clock.systemUTC()),
                ended,
                secret,
                name,
                new SecureRandom(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void servicesWithOneSecretHaveOneCookieThatCountsInBoth() {
        var gateway = service("0123456789abcdef0123456789abcdef", "gateway");
        var notifier = service("0123456789abcdef0123456789abcdef", "notifier");

        var cookie = gateway.with(KEY, false).orElseThrow();

        assertThat(cookie.getName()).isEqualTo("media-grid-session");
        var request = new MockHttpServletRequest("GET", "/ops");
        request.setCookies(new Cookie(cookie.getName(), cookie.getValue()));
        assertThat(notifier.of(request)).isPresent();
    }

    @Test
    void servicesWithoutASecretDoNotReplaceEachOthersCookies() {
        assertThat(service(null, "gateway").cookieName(false)).isEqualTo("media-grid-gateway");
        assertThat(service(null, "notifier").cookieName(false)).isEqualTo("media-grid-notifier");
    }

    @Test
    void anotherSessionCannotBeWrittenIntoTheCookie() {
        var parts = cookie().split("\\.");

        assertThat(signIn.of(get(String.join(".", parts[0], "0".repeat(32), parts[2], parts[3]))))
                .isEmpty();
    }

    @Test
    void aSignOutEndsEveryCopyOfTheCookieAndNoOtherSession() {
        var cookie = cookie();
        var other = cookie();

        var answer = signIn.end(get(cookie));

        assertThat(answer.getValue()).isEmpty();
        assertThat(answer.getMaxAge()).isZero();
        assertThat(signIn.of(get(cookie))).isEmpty();
        assertThat(signIn.of(get(other))).isPresent();
    }

    @Test
    void aSignOutHereEndsTheSessionInAnotherServiceToo() {
        var cookie = cookie();
        var elsewhere = new EndedSessions((id, record) -> {}, Clock.fixed(NOW, ZoneOffset.UTC));
        var notifier = signIn(NOW, new byte[] {1, 2, 3}, elsewhere);
        assertThat(notifier.of(get(cookie))).isPresent();

        signIn.end(get(cookie));
        topic.forEach(elsewhere::apply);

        assertThat(notifier.of(get(cookie))).isEmpty();
        assertThat(topic.toString()).doesNotContain("acc-1", Hashes.plain(KEY));
    }

    @Test
    void aSignOutThatTheLogDidNotTakeEndsNothing() {
        var broken = new EndedSessions(
                (id, record) -> {
                    throw new IllegalStateException("no broker");
                },
                Clock.fixed(NOW, ZoneOffset.UTC));
        var service = signIn(NOW, new byte[] {1, 2, 3}, broken);
        var cookie = cookie();

        assertThatThrownBy(() -> service.end(get(cookie))).hasMessage("no broker");

        assertThat(service.of(get(cookie))).isPresent();
    }

    @Test
    void aCookieThatIsNotValidWritesNothing() {
        signIn.end(get("x"));
        keys.apply(Hashes.plain(KEY), null);
        signIn.end(new MockHttpServletRequest("POST", "/sign-out"));

        assertThat(topic).isEmpty();
    }

    @Test
    void anEndedSessionIsForgottenOnceItWouldHaveEndedByItself() {
        ended.apply("past", new SessionEnded(NOW.minusSeconds(1)));
        ended.apply("present", new SessionEnded(NOW.plusSeconds(1)));

        assertThat(ended.has("past")).isFalse();
        assertThat(ended.has("present")).isTrue();
    }

    private SignInFilter filter() {
        var routes = Routes.of(
                Routes.route("GET", "/ops", Scope.WATCH, Role.OPS),
                Routes.route("POST", "/ops", Scope.WATCH, Role.OPS),
                Routes.form("/form", Scope.WATCH, Role.OPS));
        return new SignInFilter(
                signIn,
                new Refusals(
                        routes,
                        new FormTokens(signIn),
                        new ProblemWriter(new StaticMessageSource(), JsonMapper.shared())));
    }

    @Test
    void aSignInOpensAFormOfAPageOfOurs() throws Exception {
        try {
            var form = new MockHttpServletRequest("POST", "/form");
            form.setCookies(new Cookie("sign-in", cookie()));

            filter().doFilter(form, new MockHttpServletResponse(), new MockFilterChain());

            assertThat(SecurityContextHolder.getContext().getAuthentication().getName())
                    .isEqualTo("acc-1");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void aSignInOpensNoWrite(String method) throws Exception {
        var request = get(cookie());
        request.setMethod(method);

        filter().doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void aSignInOpensWhatIsRead() throws Exception {
        try {
            filter().doFilter(get(cookie()), new MockHttpServletResponse(), new MockFilterChain());

            assertThat(SecurityContextHolder.getContext().getAuthentication().getName())
                    .isEqualTo("acc-1");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
