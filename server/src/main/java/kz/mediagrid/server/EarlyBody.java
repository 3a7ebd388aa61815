package kz.mediagrid.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads a request's body before a thread handles the request, so that a slow body holds no thread. Of a body of more
 * than 64 kB, the thread itself reads what follows. Jetty's own loaders never end a request whose handling failed.
 */
final class EarlyBody extends EagerContentHandler.ContentLoader implements Invocable.Task {

    private static final int LARGEST = 65_536;

    private final ByteArrayOutputStream early = new ByteArrayOutputStream();
    private boolean complete;

    EarlyBody(Handler handler, Request request, Response response, Callback callback) {
        super(handler, new MinimumRate(request), response, callback);
    }

    @Override
    protected void load() {
        if (isReady()) {
            handle();
        }
    }

    @Override
    public void run() {
        if (isReady()) {
            getRequest().getContext().execute(this::handle);
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    /** Reads what has come. Returns true once the request can be handled. Calls {@link #run} when more comes. */
    private boolean isReady() {
        while (true) {
            var chunk = getRequest().read();
            if (chunk == null) {
                getRequest().demand(this);
                return false;
            }
            if (Content.Chunk.isFailure(chunk)) {
                Response.writeError(getRequest(), getResponse(), getCallback(), status(chunk.getFailure()));
                return false;
            }
            early.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
            chunk.release();
            if (chunk.isLast() || early.size() >= LARGEST) {
                complete = chunk.isLast();
                return true;
            }
        }
    }

    private static int status(Throwable failure) {
        if (failure instanceof HttpException refused) {
            return refused.getCode();
        }
        return (failure instanceof TimeoutException ? HttpStatus.REQUEST_TIMEOUT : HttpStatus.BAD_REQUEST).value();
    }

    @Override
    protected void handle() {
        var first = Content.Chunk.from(ByteBuffer.wrap(early.toByteArray()), complete);
        handle(new WithEarlyBody(getRequest(), first), getResponse(), getCallback());
    }

    /** Whether the thread that handles {@code request} must itself wait for the rest of its body. */
    static boolean isLarge(Request request) {
        var begun = Request.as(request, WithEarlyBody.class);
        return begun != null && !begun.complete;
    }

    /** The request, of whose body {@code first} was read already. */
    private static final class WithEarlyBody extends Request.Wrapper {

        private final boolean complete;
        private Content.@Nullable Chunk first;

        WithEarlyBody(Request request, Content.Chunk first) {
            super(request);
            this.first = first;
            this.complete = first.isLast();
        }

        @Override
        public Content.@Nullable Chunk read() {
            if (first == null) {
                return super.read();
            }
            var chunk = first;
            first = Content.Chunk.next(chunk);
            return chunk;
        }
    }
}
