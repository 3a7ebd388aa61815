package kz.mediagrid.edge.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises who signed in on a page, where no key is sent, and nothing is written but a form of a page of ours. */
final class SignInFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final SignIn signIn;
    private final FormToken token;
    private final Refusals routes;

    SignInFilter(SignIn signIn, FormToken token, Refusals routes) {
        this.signIn = signIn;
        this.token = token;
        this.routes = routes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null && opens(request)) {
            signIn.of(request).ifPresent(account -> {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(new CallerToken(account));
                SecurityContextHolder.setContext(context);
            });
        }
        chain.doFilter(request, response);
    }

    /** The page of a problem has the frame of every page, which names who signed in. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** A form must hold the number of its page: the cookie alone would let other sites have a browser send it. */
    private boolean opens(HttpServletRequest request) {
        return READING.contains(request.getMethod()) || (routes.takesForm(request) && token.isGood(request));
    }
}
