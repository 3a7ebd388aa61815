package kz.mediagrid.standalone.run;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kz.mediagrid.accounts.key.AccountsFileException;
import kz.mediagrid.aggregator.GridAggregator;
import kz.mediagrid.gateway.ProducerGateway;
import kz.mediagrid.notifier.Notifier;
import kz.mediagrid.platform.follow.UnreadableRecordException;
import kz.mediagrid.platform.streams.StateRefusedException;
import kz.mediagrid.platform.streams.StreamsHealth;
import kz.mediagrid.standalone.platform.PlatformFailure;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the three services in this process, each in a Spring context of its own. A service that runs in a process of its
 * own differs only in the settings.
 */
final class Services implements AutoCloseable {

    // The aggregator has no authentication; with all services on one class path, Boot would protect its health with a
    // generated password.
    private static final String NO_SECURITY = String.join(
            ",",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration");

    // The aggregator has no pages.
    private static final String NO_PAGES =
            "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration";

    // Only the notifier sends mail; if a mail server is set for all services, the other services do not check the mail
    // server's health.
    private static final String NO_MAIL = "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration";

    private final List<ConfigurableApplicationContext> running;
    private final TopologyWatch watch;
    private final StreamsHealth aggregator;

    private Services(List<ConfigurableApplicationContext> running, TopologyWatch watch, StreamsHealth aggregator) {
        this.running = running;
        this.watch = watch;
        this.aggregator = aggregator;
    }

    /** Starts all three services in parallel, and returns when they answer. */
    static Services start(Settings settings) {
        var watch = new TopologyWatch();
        var secret = SignInSecret.in(settings.data(), new SecureRandom());
        var aggregator = start("grid-aggregator", GridAggregator.application().listeners(watch), aggregator(settings));
        var starting = List.of(
                start("producer-gateway", ProducerGateway.application(), gateway(settings, secret)),
                aggregator,
                start("notifier", Notifier.application().listeners(watch), notifier(settings, secret)));
        var running = new ArrayList<ConfigurableApplicationContext>();
        var failures = new ArrayList<Throwable>();
        for (var service : starting) {
            try {
                running.add(service.join());
            } catch (CompletionException e) {
                failures.add(e.getCause());
            }
        }
        if (!failures.isEmpty()) {
            var failure = told(failures.get(0));
            closeAfter(failure, running);
            throw failure;
        }
        return new Services(running, watch, aggregator.join().getBean(StreamsHealth.class));
    }

    private static RuntimeException told(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccountsFileException
                    || cause instanceof StateRefusedException
                    || cause instanceof UnreadableRecordException) {
                return new PlatformFailure(Objects.requireNonNull(cause.getMessage()), failure);
            }
        }
        return new IllegalStateException(failure.getMessage(), failure);
    }

    private static void closeAfter(RuntimeException failure, List<ConfigurableApplicationContext> running) {
        try {
            close(running);
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }

    private static CompletableFuture<ConfigurableApplicationContext> start(
            String name, SpringApplicationBuilder application, Map<String, Object> properties) {
        var arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return CompletableFuture.supplyAsync(
                // The process stops its parts in order itself; three shutdown hooks would race.
                () -> application.registerShutdownHook(false).run(arguments),
                work -> new Thread(work, "start-" + name).start());
    }

    private static Map<String, Object> gateway(Settings settings, String secret) {
        var properties = new HashMap<String, Object>(Map.of(
                "server.port",
                settings.ports().pages(),
                "spring.kafka.bootstrap-servers",
                settings.ports().bootstrapServers(),
                "media-grid.state-dir",
                settings.data().toAbsolutePath().resolve("gateway"),
                "media-grid.files.directory",
                settings.data().toAbsolutePath().resolve("files"),
                "media-grid.accounts-file",
                settings.accounts(),
                "media-grid.sign-in-secret",
                secret,
                "media-grid.gateway-pages",
                settings.ports().pagesAddress(),
                "media-grid.notifier-pages",
                settings.ports().notifierAddress(),
                "media-grid.clock.movable",
                true));
        properties.putAll(mail(settings));
        return properties;
    }

    private static Map<String, Object> aggregator(Settings settings) {
        var properties = new HashMap<String, Object>(Map.of(
                "server.port", settings.ports().aggregator(),
                "spring.kafka.bootstrap-servers", settings.ports().bootstrapServers(),
                "media-grid.state-dir", settings.data().toAbsolutePath().resolve("aggregator"),
                "media-grid.replication-factor", 1,
                "springdoc.api-docs.enabled", false,
                // The port is on the loopback, and for this alone.
                "management.endpoints.web.exposure.include", "health,prometheus",
                "spring.autoconfigure.exclude", String.join(",", NO_SECURITY, NO_PAGES, NO_MAIL)));
        settings.gather().ifPresent(gather -> properties.put("media-grid.gather", gather));
        return properties;
    }

    private static Map<String, Object> notifier(Settings settings, String secret) {
        var properties = new HashMap<String, Object>(Map.of(
                "server.port", settings.ports().notifier(),
                "spring.kafka.bootstrap-servers", settings.ports().bootstrapServers(),
                "media-grid.state-dir", settings.data().toAbsolutePath().resolve("notifier"),
                "media-grid.replication-factor", 1,
                "media-grid.sign-in-secret", secret,
                "media-grid.gateway-pages", settings.ports().pagesAddress(),
                "media-grid.public-url", settings.ports().notifierAddress(),
                // In a trial, the outlets run on the same machine.
                "media-grid.delivery.allow-loopback", true,
                "media-grid.signing.keys", settings.signingKeys(),
                "springdoc.api-docs.enabled", false));
        // As in the gateway: a moved clock is nothing to mend in a standalone.
        properties.put("media-grid.clock.movable", true);
        properties.putAll(mail(settings));
        return properties;
    }

    /** The mail server on the loopback, in place of one that the environment names, whose login it must not get. */
    private static Map<String, Object> mail(Settings settings) {
        return settings.mailPort()
                .map(port -> Map.<String, Object>of(
                        "spring.mail.host", "127.0.0.1",
                        "spring.mail.port", port,
                        "spring.mail.username", "",
                        "spring.mail.password", "",
                        "media-grid.mail.from", "media-grid@example.invalid"))
                .orElse(Map.of());
    }

    /** Whether the aggregator's topology runs now. */
    boolean isAggregatorRunning() {
        return aggregator.isRunning();
    }

    /** Completes with a failure, whose message is a sentence for the user, if a service can no longer work. */
    CompletableFuture<PlatformFailure> onFailure() {
        return watch.failure();
    }

    /** Stops the services. */
    @Override
    public void close() {
        close(running);
    }

    /** Stops all at the same time: each waits for threads of its own, and one after the other these waits would add up. */
    private static void close(List<ConfigurableApplicationContext> services) {
        CompletableFuture.allOf(services.stream()
                        .map(service -> CompletableFuture.runAsync(
                                service::close,
                                work -> new Thread(work, "stop-" + service.getApplicationName()).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
