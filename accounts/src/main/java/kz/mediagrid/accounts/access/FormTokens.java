package kz.mediagrid.accounts.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
