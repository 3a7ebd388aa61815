package kz.mediagrid.accounts.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Redirects a browser that opens a page at {@code 127.0.0.1} to the same page at {@code localhost}. Cookies and passkeys count on
 * one host name, and an IP address has no passkeys. Programs and callers of a proxy are not redirected.
 */
final class LocalhostFilter extends OncePerRequestFilter {

    private static final String NUMBER = "127.0.0.1";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!opensPageByNumber(request)) {
            chain.doFilter(request, response);
            return;
        }
        var query = request.getQueryString();
        response.sendRedirect("%s://localhost:%d%s%s"
                .formatted(
                        request.getScheme(),
                        request.getServerPort(),
                        request.getRequestURI(),
                        query == null ? "" : "?" + query));
    }

    /** A browser says that a person opens a page, as it does to hosts on its own machine and over TLS. */
    private static boolean opensPageByNumber(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getServerName().equals(NUMBER)
                && request.getMethod().equals("GET")
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader("X-Forwarded-For") == null;
    }
}
