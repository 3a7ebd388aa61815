package kz.mediagrid.standalone.run;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kz.mediagrid.aggregator.GridAggregator;
import kz.mediagrid.gateway.ProducerGateway;
import kz.mediagrid.notifier.Notifier;
import kz.mediagrid.platform.streams.StreamsHealth;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The start of the three services, at the same time. Each reads its configuration while the platform starts, and makes its
 * beans, which need the platform, once that is ready.
 */
final class ServicesStart {

    private final CompletableFuture<Void> platform = new CompletableFuture<>();
    private final TopologyWatch watch = new TopologyWatch();
    private final CompletableFuture<ConfigurableApplicationContext> aggregator;
    private final List<CompletableFuture<ConfigurableApplicationContext>> starting;

    /**
     * Begins the start. The data directory must be locked.
     *
     * @param waits learns for what the services wait
     */
    ServicesStart(Settings settings, WaitWatch waits) {
        var secret = SignInSecret.in(settings.data(), new SecureRandom());
        aggregator = start(
                "grid-aggregator",
                GridAggregator.application().listeners(watch, waits),
                ServiceProperties.aggregator(settings));
        starting = List.of(
                start(
                        "producer-gateway",
                        ProducerGateway.application().listeners(waits),
                        ServiceProperties.gateway(settings, secret)),
                aggregator,
                start(
                        "notifier",
                        Notifier.application().listeners(watch, waits),
                        ServiceProperties.notifier(settings, secret)));
    }

    private CompletableFuture<ConfigurableApplicationContext> start(
            String name, SpringApplicationBuilder application, Map<String, Object> properties) {
        var arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return CompletableFuture.supplyAsync(
                () -> application
                        // The process stops its parts in order itself; three shutdown hooks would race.
                        .registerShutdownHook(false)
                        // Called when all classes of the configuration are read, and before the first bean is made.
                        .initializers(context -> context.addBeanFactoryPostProcessor(beans -> platform.join()))
                        .run(arguments),
                work -> new Thread(work, "start-" + name).start());
    }

    /** Goes on, since the platform is ready and the setup has run. Returns the services when they answer. */
    Services complete() {
        platform.complete(null);
        var running = new ArrayList<ConfigurableApplicationContext>();
        var failures = failures(running);
        if (!failures.isEmpty()) {
            var failure = StartFailure.told(failures.get(0));
            closeAfter(failure, running);
            throw failure;
        }
        return new Services(running, watch, aggregator.join().getBean(StreamsHealth.class));
    }

    /** Ends the start because there is no platform. */
    void abandon(Throwable failure) {
        platform.completeExceptionally(failure);
        // Each fails with this failure, or with one that comes from the same cause.
        failures(new ArrayList<>());
    }

    /** Waits for all. */
    private List<Throwable> failures(List<ConfigurableApplicationContext> running) {
        var failures = new ArrayList<Throwable>();
        for (var service : starting) {
            try {
                running.add(service.join());
            } catch (CompletionException e) {
                failures.add(e.getCause());
            }
        }
        return failures;
    }

    private static void closeAfter(RuntimeException failure, List<ConfigurableApplicationContext> running) {
        try {
            Services.close(running);
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }
}
