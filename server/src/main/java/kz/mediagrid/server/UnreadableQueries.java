package kz.mediagrid.server;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Passes a request whose query has an invalid percent-encoding on without its query, marked as such. Otherwise each look at a parameter
 * would fail, also that of the error page.
 */
public final class UnreadableQueries extends Handler.Wrapper {

    private static final String FOUND = UnreadableQueries.class.getName() + ".found";

    UnreadableQueries() {}

    /** Whether the request had a query that cannot be read. */
    public static boolean isIn(HttpServletRequest request) {
        return request.getAttribute(FOUND) != null;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (isReadable(request)) {
            return super.handle(request, response, callback);
        }
        var address = HttpURI.build(request.getHttpURI()).query(null).asImmutable();
        var bare = Request.serveAs(request, address);
        bare.setAttribute(FOUND, true);
        return super.handle(bare, response, callback);
    }

    private static boolean isReadable(Request request) {
        if (request.getHttpURI().getQuery() == null) {
            return true;
        }
        try {
            Request.extractQueryParameters(request);
            return true;
        } catch (RuntimeException e) {
            if (e instanceof HttpException) {
                return false;
            }
            throw e;
        }
    }
}
