package kz.mediagrid.edge.account;

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
    private final CookieCsrfTokenRepository before = new CookieCsrfTokenRepository();

    FormTokens(SignIn signIn) {
        this.signIn = signIn;
        before.setCookieName(signIn.cookieName() + "-form");
        before.setCookiePath("/");
        before.setHeaderName(HEADER);
        before.setParameterName(FIELD);
        before.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return signIn.session(request)
                .<CsrfToken>map(session -> new DefaultCsrfToken(HEADER, FIELD, signIn.formToken(session)))
                .orElseGet(() -> before.loadToken(request));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return before.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // Spring Security deletes the token at each authentication; a token of a sign-in has no cookie to delete.
        if (token != null) {
            before.saveToken(token, request, response);
        }
    }
}
