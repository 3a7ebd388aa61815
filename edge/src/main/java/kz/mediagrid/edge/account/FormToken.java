package kz.mediagrid.edge.account;

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
 * Protects forms against CSRF. A form and a cookie contain the same random number; other sites can neither read nor
 * send the cookie.
 */
@Component
public final class FormToken {

    static final String FIELD = "form";

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    private final SecureRandom random;
    private final String cookie;

    FormToken(SecureRandom random, SignIn signIn) {
        this.random = random;
        this.cookie = signIn.cookieName() + "-form";
    }

    /**
     * The number for a form on the page that {@code response} sends. Adds a cookie with the number if the browser has
     * sent no such cookie.
     */
    public String forPage(HttpServletRequest request, HttpServletResponse response) {
        return sent(request).orElseGet(() -> {
            var number = new byte[32];
            random.nextBytes(number);
            var token = HexFormat.of().formatHex(number);
            var made = ResponseCookie.from(cookie, token)
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Strict")
                    .path("/")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, made.toString());
            return token;
        });
    }

    /** Whether the submitted form comes from one of our pages. */
    public boolean isGood(HttpServletRequest request) {
        var field = request.getParameter(FIELD);
        return field != null
                && sent(request)
                        .filter(token -> MessageDigest.isEqual(
                                token.getBytes(StandardCharsets.US_ASCII), field.getBytes(StandardCharsets.US_ASCII)))
                        .isPresent();
    }

    private Optional<String> sent(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(one -> one.getName().equals(cookie))
                .map(Cookie::getValue)
                .filter(SHAPE.asMatchPredicate())
                .findFirst();
    }
}
