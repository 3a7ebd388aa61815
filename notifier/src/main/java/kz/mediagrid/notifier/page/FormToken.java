package kz.mediagrid.notifier.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Makes sure that a form comes from a page of ours: the page holds the same random number as a cookie that no other site
 * can read or send.
 */
@Component
final class FormToken {

    static final String FIELD = "form";

    private static final String COOKIE = "media-grid-notifier-form";
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    private final SecureRandom random;

    FormToken(SecureRandom random) {
        this.random = random;
    }

    /** The number for a form on the page that is answered now; the browser gets its cookie along with it. */
    String forPage(HttpServletRequest request, HttpServletResponse response) {
        return sent(request).orElseGet(() -> {
            var made = new byte[32];
            random.nextBytes(made);
            var token = HexFormat.of().formatHex(made);
            var cookie = ResponseCookie.from(COOKIE, token)
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Strict")
                    .path("/")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
            return token;
        });
    }

    /** Whether the form that was sent comes from a page of ours. */
    boolean isGood(HttpServletRequest request) {
        var field = request.getParameter(FIELD);
        return field != null
                && sent(request)
                        .filter(token -> MessageDigest.isEqual(
                                token.getBytes(StandardCharsets.US_ASCII), field.getBytes(StandardCharsets.US_ASCII)))
                        .isPresent();
    }

    private static Optional<String> sent(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(SHAPE.asMatchPredicate())
                .findFirst();
    }
}
