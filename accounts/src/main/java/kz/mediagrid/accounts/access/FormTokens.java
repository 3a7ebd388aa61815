package kz.mediagrid.accounts.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.mediagrid.edge.page.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The tokens by which Spring Security's CSRF filter recognises forms of our own pages. The token of a person who signed
 * in follows from the signed cookie, so it is worth nothing with another sign-in, and no server stores it. Before a
 * sign-in the token is a random number in a cookie, which other sites can neither read nor send.
 */
final class FormTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";
    private static final Pattern MARKED = Pattern.compile("([0-9a-f]{32})\\.[0-9a-f]{64}");

    private final SignIn signIn;
    private final CookieCsrfTokenRepository byHttp;
    private final CookieCsrfTokenRepository byHttps;

    FormTokens(SignIn signIn) {
        this.signIn = signIn;
        this.byHttp = beforeSignIn(signIn.cookieName(false));
        this.byHttps = beforeSignIn(signIn.cookieName(true));
    }

    private static CookieCsrfTokenRepository beforeSignIn(String sessionCookie) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(sessionCookie + "-form");
        tokens.setCookiePath("/");
        tokens.setHeaderName(HEADER);
        tokens.setParameterName(FIELD);
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        return tokens;
    }

    /** Whether {@code request} sends a form of the present sign-in. */
    boolean isOfSession(HttpServletRequest request) {
        return signIn.session(request).isPresent() && isValid(request);
    }

    /** Whether {@code request} sends a form that this browser had from a page of ours, with or without a sign-in. */
    boolean isValid(HttpServletRequest request) {
        var token = loadToken(request);
        return token != null && token.getToken().equals(unmasked(request.getParameter(FIELD)));
    }

    /**
     * The mark of the account under which a person typed the form in {@code request}; empty if its token has none, as a token before
     * a sign-in.
     */
    Optional<String> typedBy(HttpServletRequest request) {
        var sender = request.getParameter(TypedForm.SENDER);
        var token = MARKED.matcher(unmasked(sender == null ? request.getParameter(FIELD) : sender));
        return token.matches() ? Optional.ofNullable(token.group(1)) : Optional.empty();
    }

    /** Undoes the masking of {@code XorCsrfTokenRequestAttributeHandler}: a random half, and the token masked with it. */
    private static String unmasked(@Nullable String sent) {
        try {
            var bytes = Base64.getUrlDecoder().decode(Objects.requireNonNullElse(sent, ""));
            var token = new byte[bytes.length / 2];
            for (int i = 0; i < token.length; i++) {
                token[i] = (byte) (bytes[i] ^ bytes[token.length + i]);
            }
            return new String(token, StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private CookieCsrfTokenRepository beforeSignIn(HttpServletRequest request) {
        return request.isSecure() ? byHttps : byHttp;
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return signIn.session(request)
                .<CsrfToken>map(session -> new DefaultCsrfToken(HEADER, FIELD, signIn.formToken(session)))
                .orElseGet(() -> beforeSignIn(request).loadToken(request));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return beforeSignIn(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // Spring Security deletes the token at each authentication; a token of a sign-in has no cookie to delete.
        if (token != null) {
            beforeSignIn(request).saveToken(token, request, response);
        }
    }
}
