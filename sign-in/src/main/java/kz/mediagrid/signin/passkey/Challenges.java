package kz.mediagrid.signin.passkey;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.accounts.access.SignIn;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.webauthn.api.Bytes;

/**
 * Gives challenges to browsers in signed cookies, so that any gateway knows a challenge that another one gave. No process
 * stores them.
 */
final class Challenges {

    /** The time for which a challenge counts. */
    static final Duration LASTS = Duration.ofMinutes(5);

    /** The purpose of a challenge. One for a registration signs nobody in. */
    enum Purpose {
        SIGN_IN,
        REGISTRATION
    }

    private static final String COOKIE = "media-grid-passkey";
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9_-]{43})\\.([0-9]{1,15})\\.([0-9a-f]{64})");

    private final SignIn signIn;
    private final Clock real;

    /** @param real the clock of real time */
    Challenges(SignIn signIn, Clock real) {
        this.signIn = signIn;
        this.real = real;
    }

    Challenge make() {
        return new Challenge(Bytes.random(), real.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * The cookie with a challenge.
     *
     * @param session the session for which the challenge counts alone; empty for everybody
     * @param secure whether the page was requested by https
     */
    ResponseCookie cookie(Challenge challenge, Purpose purpose, String session, boolean secure) {
        var content =
                challenge.bytes().toBase64UrlString() + "." + challenge.madeAt().toEpochMilli();
        return cookie(content + "." + signIn.sign(use(purpose, session), content), LASTS, secure);
    }

    /** A cookie that replaces the one with the challenge, and has expired. */
    ResponseCookie none(boolean secure) {
        return cookie("", Duration.ZERO, secure);
    }

    private static ResponseCookie cookie(String value, Duration lasts, boolean secure) {
        return ResponseCookie.from(name(secure), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/")
                .maxAge(lasts)
                .build();
    }

    private static String name(boolean secure) {
        return secure ? "__Host-" + COOKIE : COOKIE;
    }

    /**
     * The challenge in the cookie of {@code request}.
     *
     * @throws PasskeyRefusedException if there is none, if it has expired, or if it was given for something else
     */
    Challenge in(HttpServletRequest request, Purpose purpose, String session) {
        var name = name(request.isSecure());
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(sent -> sent.getName().equals(name))
                .map(Cookie::getValue)
                .flatMap(value -> challenge(value, purpose, session).stream())
                .findFirst()
                .orElseThrow(() -> new PasskeyRefusedException(PasskeyRefusal.LATE));
    }

    private Optional<Challenge> challenge(String value, Purpose purpose, String session) {
        var shape = SHAPE.matcher(value);
        if (!shape.matches()) {
            return Optional.empty();
        }
        boolean good = signIn.isSigned(use(purpose, session), shape.group(1) + "." + shape.group(2), shape.group(3));
        var madeAt = Instant.ofEpochMilli(Long.parseLong(shape.group(2)));
        return good && real.instant().isBefore(madeAt.plus(LASTS))
                ? Optional.of(new Challenge(Bytes.fromBase64(shape.group(1)), madeAt))
                : Optional.empty();
    }

    private static String use(Purpose purpose, String session) {
        return "passkey %s %s".formatted(purpose.name().toLowerCase(Locale.ROOT), session);
    }
}
