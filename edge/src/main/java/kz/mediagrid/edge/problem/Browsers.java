package kz.mediagrid.edge.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Recognises calls from browsers. Such a call accepts HTML explicitly, and its address is outside the API. */
final class Browsers {

    private static final String API = "/api/";

    private Browsers() {}

    /** Whether a browser sent the request. A browser gets an error page instead of a problem document. */
    static boolean isOne(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith(API);
    }
}
