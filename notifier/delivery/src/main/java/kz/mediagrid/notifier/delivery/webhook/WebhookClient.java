package kz.mediagrid.notifier.delivery.webhook;

import java.lang.ref.WeakReference;
import java.nio.channels.ClosedSelectorException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates an HTTP client that opens a new connection for each exchange. The client uses no cookies, cached credentials,
 * redirects, retries, decompression or proxy.
 */
final class WebhookClient {

    private static final Logger log = LoggerFactory.getLogger(WebhookClient.class);

    /**
     * The largest number of connections. It exceeds the number of outlets, so that outlets that hang never use up
     * all connections.
     */
    private static final int CONNECTIONS = 10_000;

    private static final int IO_THREADS = 2;
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    private WebhookClient() {}

    static CloseableHttpAsyncClient open(
            DnsResolver resolver, WebhookSettings settings, ScheduledExecutorService deadlines) {
        var limit = Timeout.of(settings.deadline());
        var connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(limit)
                        .setSocketTimeout(limit)
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(limit)
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .build())
                .build();
        var client = HttpAsyncClients.custom()
                .setConnectionManager(connections)
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(IO_THREADS)
                        .setSoTimeout(limit)
                        .build())
                .setHttp1Config(Http1Config.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(limit)
                        .setResponseTimeout(limit)
                        .setAuthenticationEnabled(false)
                        .setRedirectsEnabled(false)
                        .setExpectContinueEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setHardCancellationEnabled(true)
                        .build())
                .setIoSessionDecorator(connection -> endingBy(settings.deadline(), connection, deadlines))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setIoReactorExceptionCallback(WebhookClient::report)
                .setUserAgent("media-grid")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
        client.start();
        return client;
    }

    /**
     * Closes the connection at the deadline, even if the client can no longer close the connection. In a race between
     * connecting and sending, the client may lose its means to cancel. An outlet that answers byte by byte would then
     * keep the connection for ever. Only an open connection is still in memory then: each holds buffers of many kilobytes.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // nothing waits for the connection's end
    private static IOSession endingBy(Duration deadline, IOSession connection, ScheduledExecutorService deadlines) {
        var held = new WeakReference<>(connection);
        deadlines.schedule(() -> close(held.get()), deadline.toMillis(), TimeUnit.MILLISECONDS);
        return connection;
    }

    private static void close(@Nullable IOSession connection) {
        if (connection != null) {
            connection.close(CloseMode.IMMEDIATE);
        }
    }

    private static void report(Exception failure) {
        // Closing aborts exchanges in progress, and the client reports that as its own failure.
        if (!(failure instanceof ClosedSelectorException)) {
            log.error("the webhook client failed", failure);
        }
    }
}
