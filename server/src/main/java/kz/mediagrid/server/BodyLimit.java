package kz.mediagrid.server;

import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Limits the size of the bodies of some requests. Jetty's {@code SizeLimitHandler} lets nobody read the rest of a body that is too
 * large, so that {@link UnreadBodies} could not.
 */
final class BodyLimit extends Handler.Wrapper {

    private final long largest;
    private final Predicate<Request> limited;

    /**
     * @param largest the size limit of a body [bytes]
     * @param limited true for the requests whose bodies are limited
     */
    BodyLimit(long largest, Predicate<Request> limited) {
        this.largest = largest;
        this.limited = limited;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!limited.test(request)) {
            return super.handle(request, response, callback);
        }
        if (request.getLength() > largest) {
            Response.writeError(request, response, callback, HttpStatus.CONTENT_TOO_LARGE.value());
            return true;
        }
        return super.handle(new Limited(request), response, callback);
    }

    /** The request, whose body ends with an error at the limit. */
    private final class Limited extends Request.Wrapper {

        private long bytes;
        private Content.@Nullable Chunk tooLarge;

        Limited(Request request) {
            super(request);
        }

        @Override
        public Content.@Nullable Chunk read() {
            if (tooLarge != null) {
                return tooLarge;
            }
            var chunk = super.read();
            if (chunk == null || Content.Chunk.isFailure(chunk)) {
                return chunk;
            }
            bytes += chunk.remaining();
            if (bytes <= largest) {
                return chunk;
            }
            chunk.release();
            tooLarge = Content.Chunk.from(
                    new HttpException.RuntimeException(HttpStatus.CONTENT_TOO_LARGE.value(), "the body is too large"),
                    true);
            return tooLarge;
        }
    }
}
