package kz.mediagrid.server;

import java.util.function.ToLongFunction;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Reads a form of a browser that is too large, keeps nothing of it, and passes the request on without its body, for {@link LargeFormFilter}.
 * A browser that still sends when the answer comes shows no answer at all.
 */
final class LargeForms extends Handler.Wrapper {

    /** The attribute of a request whose body was too large. */
    static final String REFUSED = LargeForms.class.getName() + ".refused";

    private final ToLongFunction<Request> largest;
    private final long largestRead;

    /**
     * @param largest the size limit of the body of a request [bytes]
     * @param largestRead the size from which bodies are refused unread [bytes]
     */
    LargeForms(ToLongFunction<Request> largest, long largestRead) {
        this.largest = largest;
        this.largestRead = largestRead;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() <= largest.applyAsLong(request)
                || request.getLength() > largestRead
                || !isForm(request)) {
            return super.handle(request, response, callback);
        }
        Content.Source.consumeAll(
                new MinimumRate(request),
                Callback.from(
                        () -> request.getContext().execute(() -> refuse(request, response, callback)),
                        failure ->
                                Response.writeError(request, response, callback, HttpStatus.REQUEST_TIMEOUT.value())));
        return true;
    }

    private static boolean isForm(Request request) {
        var accepted = request.getHeaders().get(HttpHeader.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && (hasFiles(request) || hasTextAlone(request));
    }

    private static boolean hasFiles(Request request) {
        return hasType(request, MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    /** Whether the request has a form without files. */
    static boolean hasTextAlone(Request request) {
        return hasType(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static boolean hasType(Request request, String expected) {
        var type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type != null && type.startsWith(expected);
    }

    private void refuse(Request request, Response response, Callback callback) {
        var emptied = new Emptied(request);
        emptied.setAttribute(REFUSED, true);
        try {
            if (!super.handle(emptied, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND.value());
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    /** The request, whose body was read. */
    private static final class Emptied extends Request.Wrapper {

        private final HttpFields headers;

        Emptied(Request request) {
            super(request);
            headers = HttpFields.build(request.getHeaders())
                    .remove(HttpHeader.CONTENT_LENGTH)
                    .remove(HttpHeader.CONTENT_TYPE)
                    .asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }

        @Override
        public long getLength() {
            return 0;
        }
    }
}
