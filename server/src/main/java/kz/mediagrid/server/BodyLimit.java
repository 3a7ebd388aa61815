package kz.mediagrid.server;

import java.util.function.Predicate;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/** Limits the size of the bodies of some requests. */
final class BodyLimit extends SizeLimitHandler {

    private final Predicate<Request> limited;

    /**
     * @param largest the size limit of a body [bytes]
     * @param limited true for the requests whose bodies are limited
     */
    BodyLimit(long largest, Predicate<Request> limited) {
        super(largest, -1);
        this.limited = limited;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return limited.test(request)
                ? super.handle(request, response, callback)
                : getHandler().handle(request, response, callback);
    }
}
