package kz.mediagrid.accounts.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates a call by its sign-in cookie. The call must have no API key. It must be a read, or a form from one of
 * our pages.
 */
final class SignInFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final SignIn signIn;
    private final Refusals routes;

    SignInFilter(SignIn signIn, Refusals routes) {
        this.signIn = signIn;
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

    /** Makes the filter run for error pages too, because the frame of an error page names the account. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /**
     * Whether the cookie authorises the call: a read, or a form, whose token Spring Security's CSRF filter checks later.
     */
    private boolean opens(HttpServletRequest request) {
        return READING.contains(request.getMethod()) || routes.takesForm(request);
    }
}
