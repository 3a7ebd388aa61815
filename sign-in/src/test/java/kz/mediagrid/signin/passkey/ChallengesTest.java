package kz.mediagrid.signin.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.Cookie;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kz.mediagrid.accounts.access.EndedSessions;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.signin.passkey.Challenges.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ChallengesTest {

    private static final Instant NOW = Instant.parse("2026-12-03T05:00:00Z");
    private static final String SESSION = "0".repeat(32);
    private static final String OTHER_SESSION = "1".repeat(32);

    /** A gateway, which shares nothing but the secret with the others. */
    private static Challenges gateway(Instant now) {
        var real = Clock.fixed(now, ZoneOffset.UTC);
        var signIn = new SignIn(
                new ApiKeys(real),
                new People(real),
                new EndedSessions((id, record) -> {}, real),
                new byte[32],
                new SecureRandom(),
                real,
                "sign-in");
        return new Challenges(signIn, real);
    }

    private static MockHttpServletRequest with(String value) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("media-grid-passkey", value));
        return request;
    }

    private static void assertLate(Runnable read) {
        assertThatExceptionOfType(PasskeyRefusedException.class)
                .isThrownBy(read::run)
                .returns(PasskeyRefusal.LATE, PasskeyRefusedException::refusal);
    }

    @Test
    void anotherGatewayKnowsAChallengeForFiveMinutes() {
        var made = gateway(NOW).make();
        var cookie = gateway(NOW).cookie(made, Purpose.SIGN_IN, "", false);
        var end = NOW.plusSeconds(300);

        assertThat(cookie.toString())
                .contains("HttpOnly", "SameSite=Strict", "Max-Age=300")
                .doesNotContain("Secure");
        assertThat(gateway(end.minusMillis(1)).in(with(cookie.getValue()), Purpose.SIGN_IN, ""))
                .isEqualTo(made);
        assertLate(() -> gateway(end).in(with(cookie.getValue()), Purpose.SIGN_IN, ""));
    }

    @Test
    void aChallengeCountsForOnePurposeAndOneSession() {
        var here = gateway(NOW);
        var toSignIn = here.cookie(here.make(), Purpose.SIGN_IN, "", false).getValue();
        var toRegister =
                here.cookie(here.make(), Purpose.REGISTRATION, SESSION, false).getValue();

        assertLate(() -> here.in(with(toSignIn), Purpose.REGISTRATION, ""));
        assertLate(() -> here.in(with(toRegister), Purpose.SIGN_IN, ""));
        assertLate(() -> here.in(with(toRegister), Purpose.REGISTRATION, OTHER_SESSION));
        assertThat(here.in(with(toRegister), Purpose.REGISTRATION, SESSION)).isNotNull();
    }

    @Test
    void aChallengeOfSomebodyElseIsNone() {
        var here = gateway(NOW);
        var value = here.cookie(here.make(), Purpose.SIGN_IN, "", false).getValue();
        var parts = value.split("\\.");

        assertLate(() -> here.in(
                with(here.make().bytes().toBase64UrlString() + "." + parts[1] + "." + parts[2]), Purpose.SIGN_IN, ""));
        assertLate(
                () -> here.in(with(parts[0] + "." + (NOW.toEpochMilli() + 1) + "." + parts[2]), Purpose.SIGN_IN, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "..", "A.1.0"})
    void aCookieThatIsCutOffIsNone(String value) {
        assertLate(() -> gateway(NOW).in(with(value), Purpose.SIGN_IN, ""));
    }

    @Test
    void underTlsTheCookieIsOfThisHostAlone() {
        var here = gateway(NOW);
        var cookie = here.cookie(here.make(), Purpose.SIGN_IN, "", true);

        assertThat(cookie.toString()).startsWith("__Host-media-grid-passkey=").contains("Secure", "Path=/");
        assertThat(here.none(true).toString())
                .startsWith("__Host-media-grid-passkey=;")
                .contains("Max-Age=0");
    }
}
