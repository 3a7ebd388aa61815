package kz.mediagrid.standalone.run;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.observability.health.WaitProgress;
import kz.mediagrid.platform.setup.PlatformSetup;
import kz.mediagrid.platform.setup.RegistryMismatchException;
import kz.mediagrid.platform.signing.SigningKeyException;
import kz.mediagrid.platform.signing.SigningKeys;
import kz.mediagrid.platform.topics.TopicMismatchException;
import kz.mediagrid.standalone.platform.EmbeddedPlatform;
import kz.mediagrid.standalone.platform.LoopbackPort;
import kz.mediagrid.standalone.platform.PlatformFailure;

/**
 * A running media-grid in one process. It consists of the embedded platform, on which the setup has run, and the three
 * services.
 */
public final class MediaGrid implements AutoCloseable {

    private final CompletableFuture<PlatformFailure> failure;
    private final OpenParts parts;

    private MediaGrid(CompletableFuture<PlatformFailure> failure, OpenParts parts) {
        this.failure = failure;
        this.parts = parts;
    }

    /**
     * Starts the platform and the services, and returns when the gateway accepts submissions and the aggregator decides
     * them.
     *
     * @throws PlatformFailure with one sentence for the user if the start fails; nothing is left running then
     */
    public static MediaGrid start(Settings settings) {
        return start(settings, new OpenParts(), progress -> {});
    }

    /**
     * Starts platform and services and adds them to {@code parts}. The caller may close {@code parts} at any moment,
     * even during the start.
     *
     * @param shown receives how much of what the start waits for is there, from any thread, also after the start
     */
    public static MediaGrid start(Settings settings, OpenParts parts, Consumer<WaitProgress> shown) {
        try {
            return open(settings, parts, shown);
        } catch (RegistryMismatchException | TopicMismatchException | SigningKeyException e) {
            throw closing(parts, new PlatformFailure(Objects.requireNonNull(e.getMessage()), e));
        } catch (RuntimeException e) {
            throw closing(parts, e);
        }
    }

    private static RuntimeException closing(OpenParts parts, RuntimeException failure) {
        if (!(failure instanceof ClosedWhileOpeningException)) {
            try {
                parts.close();
            } catch (RuntimeException another) {
                failure.addSuppressed(another);
            }
        }
        return failure;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // completes with the failure itself
    private static MediaGrid open(Settings settings, OpenParts parts, Consumer<WaitProgress> shown) {
        AlmatyTime.requireCurrentRules();
        settings.ports().services().forEach((purpose, port) -> LoopbackPort.requireFree(port, purpose));
        var starting = new AtomicReference<ServicesStart>();
        try {
            // Services are closed first, then the platform that they need.
            var platform = parts.open(() -> EmbeddedPlatform.start(
                    settings.data(),
                    settings.logs(),
                    settings.registryHome(),
                    settings.ports().platform(),
                    () -> starting.set(new ServicesStart(settings, new WaitWatch(shown)))));
            var services = parts.open(() -> {
                setUp(settings, platform);
                return Objects.requireNonNull(starting.get()).complete();
            });
            var failure = platform.onFailure();
            services.onFailure().thenAccept(failure::complete);
            // Waits only after the services are open, so that a stop need not wait for the decisions of a rebuild.
            awaitDecisions(settings, services, new DecisionWait(failure, parts, shown), parts);
            return new MediaGrid(failure, parts);
        } catch (RuntimeException | Error failure) {
            if (starting.get() != null) {
                starting.get().abandon(failure);
            }
            throw failure;
        }
    }

    private static void awaitDecisions(Settings settings, Services services, DecisionWait wait, OpenParts parts) {
        try {
            wait.await(services::isAggregatorRunning, settings.ports().bootstrapServers());
        } catch (RuntimeException e) {
            throw parts.explain(e);
        }
    }

    private static void setUp(Settings settings, EmbeddedPlatform platform) {
        new PlatformSetup(platform.bootstrapServers(), platform.registryUrl(), 1).run();
        var keys = new SigningKeys(settings.signingKeys());
        keys.makeWhereNoneIs(Clock.systemUTC());
        keys.ofWebhooks().makeWhereNoneIs(Clock.systemUTC());
        settings.clock().ifPresent(clock -> clock.set(platform.bootstrapServers()));
    }

    /**
     * Completes with a failure if the registry or a service stops by itself. The failure's message is a sentence for
     * the user.
     */
    public CompletableFuture<PlatformFailure> onFailure() {
        return failure.copy();
    }

    @Override
    public void close() {
        parts.close();
    }
}
