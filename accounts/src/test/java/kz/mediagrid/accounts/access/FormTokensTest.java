package kz.mediagrid.accounts.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.Role;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;

class FormTokensTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-12-03T05:00:00Z"), ZoneOffset.UTC);

    private final ApiKeys keys = new ApiKeys(Clock.systemUTC());
    private final SignIn signIn = signIn(new byte[] {7});
    private final CsrfFilter filter = new CsrfFilter(new FormTokens(signIn));

    FormTokensTest() {
        for (var key : List.of("mgk_ops", "mgk_editor")) {
            keys.apply(
                    Hashes.plain(key),
                    ApiKey.newBuilder()
                            .setAccountId("acc-" + key)
                            .setRoles(List.of(Role.OPS))
                            .setCreatedAt(NOW.instant())
                            .build());
        }
    }

    private SignIn signIn(byte[] secret) {
        return new SignIn(
                keys,
                new People(Clock.systemUTC()),
                new EndedSessions((id, record) -> {}, NOW),
                secret,
                new SecureRandom(),
                NOW,
                "sign-in");
    }

    private static Cookie session(SignIn signIn, String key) {
        return new Cookie("sign-in", signIn.with(key, true).orElseThrow().getValue());
    }

    /** Opens a page with these cookies, and returns the token that its form has. */
    private String token(CsrfFilter filter, MockHttpServletResponse answer, Cookie... cookies) throws Exception {
        var page = new MockHttpServletRequest("GET", "/page");
        page.setCookies(cookies);
        filter.doFilter(page, answer, new MockFilterChain());
        return ((CsrfToken) page.getAttribute(CsrfToken.class.getName())).getToken();
    }

    private String token(Cookie... cookies) throws Exception {
        return token(filter, new MockHttpServletResponse(), cookies);
    }

    private int post(String token, Cookie... cookies) throws Exception {
        var form = new MockHttpServletRequest("POST", "/page");
        form.setCookies(cookies);
        form.setParameter("_csrf", token);
        var answer = new MockHttpServletResponse();
        filter.doFilter(form, answer, new MockFilterChain());
        return answer.getStatus();
    }

    @Test
    void aFormOfThePresentSignInIsTakenAndNoCookieIsNeededForIt() throws Exception {
        var ops = session(signIn, "mgk_ops");
        var answer = new MockHttpServletResponse();

        var token = token(filter, answer, ops);

        assertThat(answer.getCookies()).isEmpty();
        assertThat(post(token, ops)).isEqualTo(200);
        assertThat(post("", ops)).isEqualTo(403);
        assertThat(post("0".repeat(64), ops)).isEqualTo(403);
    }

    @Test
    void aFormOfAnotherSignInIsNotTaken() throws Exception {
        var token = token(session(signIn, "mgk_ops"));

        assertThat(post(token, session(signIn, "mgk_editor"))).isEqualTo(403);
        assertThat(post(token)).isEqualTo(403);
    }

    @Test
    void aTokenOfAnotherSecretIsNotTaken() throws Exception {
        var other = signIn(new byte[] {9});
        var foreign = session(other, "mgk_ops");

        var token = token(new CsrfFilter(new FormTokens(other)), new MockHttpServletResponse(), foreign);

        assertThat(post(token, session(signIn, "mgk_ops"))).isEqualTo(403);
    }

    @Test
    void aTokenFromBeforeTheSignInIsNotTakenAfterIt() throws Exception {
        var answer = new MockHttpServletResponse();
        var token = token(filter, answer);
        var random = answer.getCookie("sign-in-form");

        assertThat(random.isHttpOnly()).isTrue();
        assertThat(random.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(post(token, random)).isEqualTo(200);
        assertThat(post(token)).isEqualTo(403);
        assertThat(post(token, random, session(signIn, "mgk_ops"))).isEqualTo(403);
    }
}
