package kz.mediagrid.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Ends the connection of a caller that is answered before its body has come, and says so in the answer. Jetty alone resets the
 * connection, so that the caller loses the answer, or sends its next call into the reset.
 */
final class UnreadBodies extends Handler.Wrapper {

    private final long largestRest;

    /** @param largestRest the size of the rest of a body after its answer, beyond which the connection is reset [bytes] */
    UnreadBodies(long largestRest) {
        this.largestRest = largestRest;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() <= 0 && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
            return super.handle(request, response, callback);
        }
        var counted = new Counted(request);
        var ending = new Ending(counted, response);
        var ended = Callback.from(callback.getInvocationType(), () -> ending.end(callback), callback::failed);
        try {
            if (!super.handle(counted, ending, ended)) {
                Response.writeError(counted, ending, ended, HttpStatus.NOT_FOUND.value());
            }
        } catch (Exception e) {
            Response.writeError(counted, ending, ended, e);
        }
        return true;
    }

    /** The request, which knows how much of its body was read. */
    private static final class Counted extends Request.Wrapper {

        private long bytes;
        private boolean complete;

        Counted(Request request) {
            super(request);
        }

        @Override
        public Content.@Nullable Chunk read() {
            var chunk = super.read();
            if (chunk != null && !Content.Chunk.isFailure(chunk)) {
                bytes += chunk.remaining();
                complete = chunk.isLast() || bytes == getLength();
            }
            return chunk;
        }

        /** Reads nothing: Jetty would let nobody read the rest of a body that has not come as a whole. */
        @Override
        public boolean consumeAvailable() {
            return complete;
        }

        /** A caller that waits for 100 Continue sends no body once it is answered. */
        private boolean isStillSent() {
            return !complete
                    && (bytes > 0 || !getHeaders().contains(HttpHeader.EXPECT, HttpHeaderValue.CONTINUE.asString()));
        }
    }

    /** The answer, after which the rest of the body is read and thrown away. */
    private final class Ending extends Response.Wrapper {

        private final Counted request;

        Ending(Counted request, Response response) {
            super(request, response);
            this.request = request;
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
            if (!request.complete && !isCommitted()) {
                getHeaders().put(HttpFields.CONNECTION_CLOSE);
            }
            super.write(last, content, callback);
        }

        private void end(Callback callback) {
            if (!request.isStillSent()) {
                callback.succeeded();
            } else if (hasLastWrite()) {
                new Rest(request, callback).run();
            } else {
                write(true, null, Callback.from(() -> new Rest(request, callback).run(), callback::failed));
            }
        }
    }

    /** Reads the rest of a body and throws it away, at the rate that every body must have. */
    private final class Rest implements Runnable {

        private final Request body;
        private final Callback callback;
        private long bytes;

        Rest(Request request, Callback callback) {
            this.body = new MinimumRate(request);
            this.callback = callback;
        }

        @Override
        public void run() {
            while (bytes <= largestRest) {
                var chunk = body.read();
                if (chunk == null) {
                    body.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk) || chunk.isLast()) {
                    chunk.release();
                    break;
                }
                bytes += chunk.remaining();
                chunk.release();
            }
            callback.succeeded();
        }
    }
}
