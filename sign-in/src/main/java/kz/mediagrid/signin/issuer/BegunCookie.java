package kz.mediagrid.signin.issuer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.access.SignInIssuer;
import org.springframework.http.ResponseCookie;

/** Keeps a begun sign-in in a signed cookie of the browser that began it, so that no gateway remembers it. */
final class BegunCookie {

    private static final String PURPOSE = "issuer";
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Six fields, the end of validity, and the signature. */
    private static final Pattern SHAPE = Pattern.compile("((?:[A-Za-z0-9_-]*\\.){6})([0-9]{1,12})\\.([0-9a-f]{64})");

    private final SignIn signIn;
    private final Supplier<Instant> now;

    /** @param now the present instant [real time] */
    BegunCookie(SignIn signIn, Supplier<Instant> now) {
        this.signIn = signIn;
        this.now = now;
    }

    /** The cookie for a begun sign-in. The issuer is another site, so the cookie is sent with links from other sites. */
    String of(BegunSignIn begun, HttpServletRequest request) {
        var fields = Stream.of(
                        begun.state(), begun.nonce(), begun.verifier(), begun.back(), begun.next(), begun.language())
                .map(field ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(field.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
        var content = fields + "." + now.get().plus(KEPT).getEpochSecond();
        return cookie(content + "." + signIn.sign(PURPOSE, content), KEPT, request);
    }

    /** A cookie that replaces the cookie of a begun sign-in and has expired. */
    String ended(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    /** The sign-in that was begun in this browser; empty if there is none, or if it was begun too long ago. */
    Optional<BegunSignIn> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(sent -> sent.getName().equals(name(request)))
                .map(Cookie::getValue)
                .flatMap(value -> begun(value).stream())
                .findFirst();
    }

    private Optional<BegunSignIn> begun(String value) {
        var shape = SHAPE.matcher(value);
        if (!shape.matches()
                || !signIn.isSigned(PURPOSE, shape.group(1) + shape.group(2), shape.group(3))
                || !now.get().isBefore(Instant.ofEpochSecond(Long.parseLong(shape.group(2))))) {
            return Optional.empty();
        }
        var fields = Arrays.stream(shape.group(1).split("\\.", -1))
                .map(field -> new String(Base64.getUrlDecoder().decode(field), StandardCharsets.UTF_8))
                .toList();
        return Optional.of(new BegunSignIn(
                fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4), fields.get(5)));
    }

    /** Browsers accept the prefix by https only, and then from this host only. */
    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + SignInIssuer.COOKIE : SignInIssuer.COOKIE;
    }

    private static String cookie(String value, Duration lasts, HttpServletRequest request) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(lasts)
                .build()
                .toString();
    }
}
