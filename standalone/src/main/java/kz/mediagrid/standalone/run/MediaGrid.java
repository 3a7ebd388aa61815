package kz.mediagrid.standalone.run;

import java.util.concurrent.CompletableFuture;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.platform.serde.RegistrySerdes;
import kz.mediagrid.platform.setup.PlatformSetup;
import kz.mediagrid.platform.setup.RegistryMismatchException;
import kz.mediagrid.platform.topics.TopicMismatchException;
import kz.mediagrid.standalone.platform.EmbeddedPlatform;
import kz.mediagrid.standalone.platform.LoopbackPort;
import kz.mediagrid.standalone.platform.PlatformFailure;

/** A running standalone: the embedded platform, set up, and the three services on it. */
public final class MediaGrid implements AutoCloseable {

    private final Settings settings;
    private final EmbeddedPlatform platform;
    private final Services services;

    private MediaGrid(Settings settings, EmbeddedPlatform platform, Services services) {
        this.settings = settings;
        this.platform = platform;
        this.services = services;
    }

    /**
     * Starts everything and returns once the gateway takes submissions.
     *
     * @throws PlatformFailure with one sentence for the user if it cannot be; nothing is left running then
     */
    public static MediaGrid start(Settings settings) {
        AlmatyTime.requireCurrentRules();
        settings.ports().services().forEach((purpose, port) -> LoopbackPort.requireFree(port, purpose));
        var platform = EmbeddedPlatform.start(
                settings.data(), settings.registryHome(), settings.ports().platform());
        try {
            return startServices(settings, platform);
        } catch (RegistryMismatchException | TopicMismatchException e) {
            platform.close();
            throw new PlatformFailure(e.getMessage(), e);
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    private static MediaGrid startServices(Settings settings, EmbeddedPlatform platform) {
        new PlatformSetup(platform.bootstrapServers(), platform.registryUrl(), 1).run();
        var serdes = new RegistrySerdes(settings.ports().registryApi());
        settings.clock().ifPresent(clock -> clock.set(platform.bootstrapServers(), serdes));
        return new MediaGrid(settings, platform, Services.start(settings));
    }

    public Settings settings() {
        return settings;
    }

    /** Completes with the sentence for the user if a part ends by itself. */
    public CompletableFuture<PlatformFailure> onFailure() {
        return platform.onFailure();
    }

    @Override
    public void close() {
        try (platform;
                services) {
            // Services first, then what they stand on.
        }
    }
}
