package kz.mediagrid.benchmark.row;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.async.methods.SimpleResponseConsumer;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.impl.bootstrap.AsyncRequesterBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncRequester;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends calls over kept connections, all on one thread, so that a driver of thousands of calls a second takes little of the
 * processors that it shares with what it measures. Java's own client takes three to five times as much a call.
 */
final class HttpCalls {

    /** More connections than any load has calls at once. */
    private static final int CONNECTIONS = 4_000;

    /** The gateway closes a connection that was idle for 30 s; a call on it would fail. */
    private static final Timeout KEPT = Timeout.ofSeconds(20);

    private static final Timeout ANSWERED_WITHIN = Timeout.ofMinutes(2);

    private final HttpAsyncRequester requester = AsyncRequesterBootstrap.bootstrap()
            .setIOReactorConfig(IOReactorConfig.custom()
                    .setIoThreadCount(1)
                    .setTcpNoDelay(true)
                    .build())
            .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
            .setTimeToLive(KEPT)
            .setMaxTotal(CONNECTIONS)
            .setDefaultMaxPerRoute(CONNECTIONS)
            .create();

    HttpCalls() {
        requester.start();
    }

    /** Sends a call, and returns at once. */
    @SuppressWarnings("FutureReturnValueIgnored") // The callback tells the same.
    CompletableFuture<SimpleHttpResponse> send(SimpleHttpRequest call) {
        var answer = new CompletableFuture<SimpleHttpResponse>();
        requester.execute(
                SimpleRequestProducer.create(call),
                SimpleResponseConsumer.create(),
                ANSWERED_WITHIN,
                new FutureCallback<>() {
                    @Override
                    public void completed(SimpleHttpResponse result) {
                        answer.complete(result);
                    }

                    @Override
                    public void failed(Exception cause) {
                        answer.completeExceptionally(cause);
                    }

                    @Override
                    public void cancelled() {
                        answer.completeExceptionally(new CancellationException("a call was cancelled"));
                    }
                });
        return answer;
    }
}
