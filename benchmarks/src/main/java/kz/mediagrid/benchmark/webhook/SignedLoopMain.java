package kz.mediagrid.benchmark.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.mediagrid.benchmark.process.ProcessUsage;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * A loop that posts signed messages to outlets and keeps no log: what sending alone costs. It uses the HTTP client and the two
 * signatures that the notifier uses, and like the notifier a new connection for each message, because outlets do not share a
 * host.
 *
 * <p>Arguments: the address of the receiver, the number of outlets, the number of messages, and the length of a message [bytes].
 * Prints the seconds from the first message to the last answer, and the µs of processor time that it used meanwhile.
 */
public final class SignedLoopMain {

    /** The number of messages in flight. */
    private static final int AT_ONCE = 64;

    private static final int SECRET_BYTES = 32;
    private static final int NO_CONTENT = 204;

    private final String address;
    private final byte[] body;
    private final SecretKeySpec secret = new SecretKeySpec(new byte[SECRET_BYTES], "HmacSHA256");
    private final PrivateKey key;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    private SignedLoopMain(String address, int length) throws GeneralSecurityException {
        this.address = address;
        this.body = "x".repeat(length).getBytes(StandardCharsets.UTF_8);
        this.key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
    }

    public static void main(String[] args) throws Exception {
        var loop = new SignedLoopMain(args[0], Integer.parseInt(args[3]));
        int outlets = Integer.parseInt(args[1]);
        int messages = Integer.parseInt(args[2]);
        var connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(AT_ONCE)
                .setMaxConnTotal(AT_ONCE)
                .build();
        try (var client = HttpAsyncClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableAutomaticRetries()
                .build()) {
            client.start();
            // The first messages load classes.
            loop.post(client, outlets, Math.min(outlets, messages));
            var self = ProcessHandle.current();
            long before = ProcessUsage.ownMicros(self);
            var began = System.nanoTime();
            loop.post(client, outlets, messages);
            System.out.println((System.nanoTime() - began) / 1e9 + " " + (ProcessUsage.ownMicros(self) - before));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback stores the failure.
    private void post(CloseableHttpAsyncClient client, int outlets, int messages) throws Exception {
        for (int message = 0; message < messages; message++) {
            places.acquire();
            client.execute(request(message % outlets, message), callback());
        }
        places.acquire(AT_ONCE);
        places.release(AT_ONCE);
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private SimpleHttpRequest request(int outlet, int message) throws GeneralSecurityException {
        var id = "outlet-" + outlet + ".message-" + message;
        var now = Instant.now().getEpochSecond();
        var head = "%s.%d.".formatted(id, now).getBytes(StandardCharsets.UTF_8);
        var signed = ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .array();
        var mac = Mac.getInstance(secret.getAlgorithm());
        mac.init(secret);
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(signed);
        var base64 = Base64.getEncoder();
        return SimpleRequestBuilder.post(address + "/loop/" + outlet)
                .addHeader("webhook-id", id)
                .addHeader("webhook-timestamp", Long.toString(now))
                .addHeader(
                        "webhook-signature",
                        "v1,%s v1a,%s"
                                .formatted(
                                        base64.encodeToString(mac.doFinal(signed)),
                                        base64.encodeToString(signature.sign())))
                .setBody(body, ContentType.APPLICATION_JSON)
                .build();
    }

    private FutureCallback<SimpleHttpResponse> callback() {
        return new FutureCallback<>() {
            @Override
            public void completed(SimpleHttpResponse answer) {
                if (answer.getCode() != NO_CONTENT) {
                    failure.compareAndSet(null, new IllegalStateException("The receiver answered " + answer.getCode()));
                }
                places.release();
            }

            @Override
            public void failed(Exception cause) {
                failure.compareAndSet(null, cause);
                places.release();
            }

            @Override
            public void cancelled() {
                failed(new IllegalStateException("A message was cancelled."));
            }
        };
    }
}
