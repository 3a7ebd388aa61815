package kz.mediagrid.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Sets the limits of Jetty, so that no caller can keep others from being answered. */
@Component
final class FairServer implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    /** The size limit of a request body of any kind, but of large uploads [bytes]. The limits of most calls are lower. */
    private static final long LARGEST_BODY = 4L * 1024 * 1024;

    /** The size up to which a refused body is read to its end, if no form may be larger than half of it [bytes]. */
    private static final long LARGEST_READ = 128L * 1024 * 1024;

    /** The number of bodies of more than 64 kB that threads read at the same time; other such bodies wait. */
    private static final int LARGE_BODIES = 20;

    /** The number of such bodies that one address sends at the same time. */
    private static final int LARGE_BODIES_OF_ADDRESS = 2;

    private static final Duration LARGE_BODY_WAIT_TIMEOUT = Duration.ofSeconds(10);

    /** The connections that wait to be accepted. If there are more, the next caller waits for a second. */
    private static final int ACCEPT_QUEUE = 1_024;

    private final TrustedProxies proxies;
    private final int connections;
    private final int calls;
    private final long largestForm;
    private final List<LargeUploads> uploads;

    FairServer(
            TrustedProxies proxies,
            @Value("${media-grid.connections-per-address:200}") int connections,
            @Value("${media-grid.calls-per-address:100}") int calls,
            @Value("${server.jetty.max-http-form-post-size:200000B}") DataSize largestForm,
            ObjectProvider<LargeUploads> uploads) {
        this.proxies = proxies;
        this.connections = connections;
        this.calls = calls;
        this.largestForm = largestForm.toBytes();
        this.uploads = uploads.stream().toList();
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(this::limit);
    }

    private void limit(Server server) {
        for (var connector : server.getConnectors()) {
            connector.addBean(new ConnectionLimit(connections, proxies));
            if (connector instanceof ServerConnector network) {
                network.setAcceptQueueSize(ACCEPT_QUEUE);
            }
            connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(HttpConfiguration.ConnectionFactory.class::cast)
                    .forEach(http -> http.getHttpConfiguration().addCustomizer(proxies));
        }
        // Each one is inserted in front of those before it.
        server.insertHandler(largeBodies());
        server.insertHandler(new CallLimit(LARGE_BODIES_OF_ADDRESS, EarlyBody::isLarge, proxies));
        server.insertHandler(new EagerContentHandler(new EarlyBodies()));
        server.insertHandler(new BodyLimit(LARGEST_BODY, call -> uploads(call).isEmpty()));
        uploads.forEach(some -> server.insertHandler(
                new BodyLimit(some.largest(), call -> some.includes(Request.getPathInContext(call)))));
        server.insertHandler(new UnreadableQueries());
        server.insertHandler(new LargeForms(this::largest, largestRead(uploads)));
        server.insertHandler(new CallLimit(calls, call -> true, proxies));
        server.insertHandler(new NoTunnels());
        server.insertHandler(new UnreadBodies(largestRead(uploads)));
    }

    /** The size up to which a refused body is read, so that the caller gets the answer: twice the largest limit of a form [bytes]. */
    static long largestRead(List<LargeUploads> uploads) {
        return uploads.stream()
                .mapToLong(LargeUploads::largest)
                .filter(limit -> limit <= Long.MAX_VALUE / 2)
                .map(limit -> 2 * limit)
                .reduce(LARGEST_READ, Math::max);
    }

    /** The size limit of a form. Of one without files, Jetty itself would say only that it cannot be read. */
    private long largest(Request call) {
        var body = uploads(call).map(LargeUploads::largest).orElse(LARGEST_BODY);
        return LargeForms.hasTextAlone(call) ? Math.min(largestForm, body) : body;
    }

    private Optional<LargeUploads> uploads(Request call) {
        var path = Request.getPathInContext(call);
        return uploads.stream().filter(some -> some.includes(path)).findFirst();
    }

    private static QoSHandler largeBodies() {
        var handler = new QoSHandler();
        handler.setMaxRequestCount(LARGE_BODIES);
        handler.setMaxSuspend(LARGE_BODY_WAIT_TIMEOUT);
        handler.include(EarlyBody::isLarge);
        return handler;
    }
}
