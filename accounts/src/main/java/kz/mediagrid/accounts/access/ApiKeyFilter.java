package kz.mediagrid.accounts.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.mediagrid.accounts.key.ApiKeys;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates a call by its bearer key (RFC 6750). A call whose key is not valid has no account; {@link UnknownKeyFilter}
 * refuses the call once it is counted.
 */
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] +([A-Za-z0-9._~+/=-]{1,200})");

    private final ApiKeys keys;

    ApiKeyFilter(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        key(request).flatMap(keys::accountOf).ifPresent(account -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new CallerToken(account));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    /** The key of a call. Two headers hold none, since a proxy may have read the other one. */
    static Optional<String> key(HttpServletRequest request) {
        var headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        var bearer = BEARER.matcher(headers.size() == 1 ? headers.get(0) : "");
        return bearer.matches() ? Optional.ofNullable(bearer.group(1)) : Optional.empty();
    }
}
