package kz.mediagrid.accounts.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers OPTIONS, and refuses methods that no call of the table has, such as TRACE. Nobody needs a key for that.
 */
final class MethodFilter extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");

    private final Refusals refusals;

    MethodFilter(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("OPTIONS")) {
            refusals.options(request, response);
        } else if (METHODS.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            refusals.method(request, response);
        }
    }
}
