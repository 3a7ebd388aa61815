package kz.mediagrid.edge.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Recognises browsers: they accept HTML explicitly and call addresses outside the API. */
final class Browsers {

    private static final String API = "/api/";

    private Browsers() {}

    /** Whether a browser sent the request, so that a problem is shown to it as a page. */
    static boolean isOne(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith(API);
    }
}
