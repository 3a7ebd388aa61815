package kz.mediagrid.notifier.delivery.webhook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.notifier.delivery.Transcript;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads an outlet's answer to its end or up to the size limit. It keeps only the status and the headers; the transcript keeps the
 * beginning of the content.
 */
final class AnswerConsumer implements AsyncResponseConsumer<HttpResponse> {

    private final int enough;
    private final CompletableFuture<HttpResponse> answered;
    private final Transcript transcript;

    private @Nullable HttpResponse answer;
    private @Nullable FutureCallback<HttpResponse> ended;
    private long seen;

    /**
     * @param enough the size limit of the content [bytes]; the rest of a longer answer is not read
     * @param answered completed with the answer, even if the answer was cut off
     */
    AnswerConsumer(int enough, CompletableFuture<HttpResponse> answered, Transcript transcript) {
        this.enough = enough;
        this.answered = answered;
        this.transcript = transcript;
    }

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails entity,
            HttpContext context,
            FutureCallback<HttpResponse> callback) {
        answer = response;
        transcript.answered(response.getReasonPhrase());
        ended = callback;
        if (entity == null) {
            end();
        }
    }

    @Override
    public void consume(ByteBuffer content) throws IOException {
        seen += content.remaining();
        transcript.read(content);
        content.position(content.limit());
        if (seen > enough) {
            answered.complete(answer);
            // Ends the exchange and its connection, so that the rest is never requested.
            throw new ConnectionClosedException("more than " + enough + " bytes in the response");
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        end();
    }

    private void end() {
        answered.complete(answer);
        if (ended != null) {
            ended.completed(answer);
        }
    }

    @Override
    public void failed(Exception cause) {
        answered.completeExceptionally(cause);
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(enough);
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // Informational responses (1xx) are not the answer.
    }

    @Override
    public void releaseResources() {
        // Holds no resources.
    }
}
