package kz.mediagrid.notifier.grid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import kz.mediagrid.accounts.access.SignInAddress;
import kz.mediagrid.edge.caller.Callers;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.notifier.grid.GridAccess.Readers;
import kz.mediagrid.notifier.outlet.GridLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Protects a grid that is not public. It admits signed-in people, callers with an API key, and outlets with the key of
 * one version.
 *
 * <p>The table of routes must admit every caller to the addresses of grids, because an outlet with such a key has no
 * account.
 */
final class GridAccessInterceptor implements HandlerInterceptor {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Readers readers;
    private final VersionKey keys;

    GridAccessInterceptor(Readers readers, VersionKey keys) {
        this.readers = readers;
        this.keys = keys;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (readers == Readers.PUBLIC || Callers.of(request).isPresent() || hasKey(request)) {
            return true;
        }
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"media-grid\"");
            throw ProblemKind.UNAUTHENTICATED.because(ProblemText.of("key.missing"));
        }
        response.sendRedirect(SignInAddress.of(request));
        return false;
    }

    private boolean hasKey(HttpServletRequest request) {
        var key = request.getHeader(GridLinks.HEADER);
        var week = inPath(request, "week");
        var version = inPath(request, "version");
        return key != null
                && week != null
                && version != null
                && NUMBER.matcher(version).matches()
                && keys.allows(key, week, Integer.parseInt(version));
    }

    private static @Nullable String inPath(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get(name) instanceof String value
                ? value
                : null;
    }
}
