package kz.mediagrid.server;

import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/** Limits the size of request bodies, but of those to addresses for large uploads. */
final class BodyLimit extends SizeLimitHandler {

    private final Set<String> unlimited;

    /**
     * @param largest the size limit of a body [bytes]
     * @param unlimited the paths of addresses whose services limit bodies themselves
     */
    BodyLimit(long largest, Set<String> unlimited) {
        super(largest, -1);
        this.unlimited = unlimited;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return unlimited.contains(Request.getPathInContext(request))
                ? getHandler().handle(request, response, callback)
                : super.handle(request, response, callback);
    }
}
