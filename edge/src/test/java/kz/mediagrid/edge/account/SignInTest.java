package kz.mediagrid.edge.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.problem.ProblemWriter;
import kz.mediagrid.schemas.ApiKey;
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

    private final ApiKeys keys = new ApiKeys();
    private final SignIn signIn = at(NOW);

    private SignIn at(Instant now) {
        return new SignIn(keys, new byte[] {1, 2, 3}, Clock.fixed(now, ZoneOffset.UTC), "sign-in");
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
        var other = new SignIn(keys, new byte[] {9}, Clock.fixed(NOW, ZoneOffset.UTC), "sign-in");

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

        assertThat(signIn.of(get(parts[0] + "." + (Long.parseLong(parts[1]) + 1) + "." + parts[2])))
                .isEmpty();
    }

    private SignInFilter filter() {
        var routes = Routes.of(
                Routes.route("GET", "/ops", Role.OPS),
                Routes.route("POST", "/ops", Role.OPS),
                Routes.form("/form", Role.OPS));
        return new SignInFilter(
                signIn, new Refusals(routes, new ProblemWriter(new StaticMessageSource(), JsonMapper.shared())));
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
