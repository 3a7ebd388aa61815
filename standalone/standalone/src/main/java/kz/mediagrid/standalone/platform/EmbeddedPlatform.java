package kz.mediagrid.standalone.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Broker and registry together, on one data directory.
 *
 * <p>The directory contains {@code broker/}, {@code registry/}, {@code logs/} and {@code lock}. The start is refused if
 * {@code broker/} and {@code registry/} come from different data directories.
 */
public final class EmbeddedPlatform implements AutoCloseable {

    private final DataDirectory data;
    private final EmbeddedBroker broker;
    private final RegistryProcess registry;

    private EmbeddedPlatform(DataDirectory data, EmbeddedBroker broker, RegistryProcess registry) {
        this.data = data;
        this.broker = broker;
        this.registry = registry;
    }

    /**
     * Starts broker and registry at the same time, and returns as soon as both serve clients.
     *
     * @param directory the folder of all data; created if missing
     * @param registryHome the unpacked distribution of the registry
     * @param ports the ports of broker and registry; the previous start may have used other ports
     * @throws PlatformFailure with a sentence for the user if the start fails; nothing is left running then
     */
    public static EmbeddedPlatform start(Path directory, Path registryHome, PlatformPorts ports) {
        return start(directory, directory.resolve("logs"), registryHome, ports, () -> {});
    }

    /**
     * Starts broker and registry likewise.
     *
     * @param logs the folder of the registry's log, which may outlive {@code directory}
     * @param locked called as soon as the directory is locked, before both start
     */
    public static EmbeddedPlatform start(
            Path directory, Path logs, Path registryHome, PlatformPorts ports, Runnable locked) {
        var data = DataDirectory.open(directory);
        try {
            return start(data, logs, registryHome, ports, locked);
        } catch (RuntimeException failure) {
            data.close();
            throw failure;
        }
    }

    /** The value of {@code bootstrap.servers} for Kafka clients. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** The registry's address, e.g. {@code http://127.0.0.1:8081}, without a path. */
    public URI registryUrl() {
        return registry.url();
    }

    /**
     * Completes with a failure if the registry stops by itself. The failure's message is a sentence for the user.
     *
     * <p>A broker that fails while running does not complete this future: the broker prints its own message and halts
     * the process.
     */
    public CompletableFuture<PlatformFailure> onFailure() {
        return registry.onExit();
    }

    /**
     * Stops broker and registry and unlocks the data directory. Returns when the same data can be used by
     * another start.
     */
    @Override
    public void close() {
        try (data;
                registry;
                broker) {
            registry.askToStop();
        }
    }

    private static EmbeddedPlatform start(
            DataDirectory data, Path logs, Path registryHome, PlatformPorts ports, Runnable locked) {
        // Checked before the registry starts, so that the caller need not wait for a registry that would only be
        // stopped again.
        LoopbackPort.requireFree(ports.broker(), "the broker");
        LoopbackPort.requireFree(ports.controller(), "the broker's controller");
        LoopbackPort.requireFree(ports.registry(), "the schema registry");
        var clusterId = new ClusterIdCheck(data).claim();
        locked.run();
        var starting = CompletableFuture.supplyAsync(
                () -> RegistryProcess.start(
                        data.registry(), logs.resolve("registry.log"), registryHome, ports.registry()),
                work -> new Thread(work, "registry-start").start());
        EmbeddedBroker broker;
        try {
            broker = EmbeddedBroker.start(data.broker(), clusterId, ports.broker(), ports.controller());
        } catch (RuntimeException failure) {
            starting.thenAccept(RegistryProcess::close)
                    .exceptionally(another -> {
                        failure.addSuppressed(another);
                        return null;
                    })
                    .join();
            throw failure;
        }
        try {
            return new EmbeddedPlatform(data, broker, starting.join());
        } catch (CompletionException failure) {
            broker.close();
            throw failure.getCause() instanceof PlatformFailure told ? told : failure;
        }
    }
}
