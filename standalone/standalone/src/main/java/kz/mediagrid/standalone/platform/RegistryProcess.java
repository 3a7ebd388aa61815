package kz.mediagrid.standalone.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The real schema registry, running as a child of this process on a loopback port, with its database on disk.
 *
 * <p>It ends when this process ends, however that happens, see {@link ParentProcessWatch}. Should it end by itself,
 * {@link #onExit()} tells.
 */
public final class RegistryProcess implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);
    private static final int BETWEEN_LOOKS_MILLIS = 50;

    private final Process process;
    private final URI url;
    private final Path log;
    private final CompletableFuture<PlatformFailure> onExit = new CompletableFuture<>();
    private volatile boolean stopping;

    @SuppressWarnings("FutureReturnValueIgnored") // What waits for the end of a process does not fail.
    private RegistryProcess(Process process, URI url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
        // Also keeps this object, and with it the pipe the child listens to, from being collected while the child runs.
        process.onExit().thenAccept(this::ended);
    }

    /**
     * Starts the registry and returns once it serves clients.
     *
     * @param directory where the registry keeps its database
     * @param log the file its output goes to; what the start before wrote is kept beside it as {@code ….previous}
     * @param registryHome where the registry's distribution was unpacked
     * @param port where it answers HTTP; may differ from the start before
     * @throws PlatformFailure when the port is taken, the distribution is missing, or it is not ready within a minute
     */
    public static RegistryProcess start(Path directory, Path log, Path registryHome, int port) {
        LoopbackPort.requireFree(port, "the schema registry");
        var registry = launch(
                directory.toAbsolutePath().normalize(), log.toAbsolutePath().normalize(), registryHome, port);
        try {
            registry.awaitReady();
            return registry;
        } catch (PlatformFailure failure) {
            registry.close();
            throw failure;
        }
    }

    /** Where it answers, e.g. {@code http://127.0.0.1:8081}, without a path. */
    public URI url() {
        return url;
    }

    /** Completes with the sentence for the user if the registry ends without having been closed. */
    public CompletableFuture<PlatformFailure> onExit() {
        return onExit.copy();
    }

    /** The number the operating system knows the child by. */
    public long pid() {
        return process.pid();
    }

    /** Asks the registry to stop and returns when it has; what does not stop within five seconds is killed. */
    @Override
    public void close() {
        askToStop();
        try {
            if (!process.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Begins the stop without waiting for it, so that others can stop meanwhile. */
    void askToStop() {
        stopping = true;
        try {
            process.getOutputStream().write(ParentProcessWatch.STOP);
            process.getOutputStream().flush();
        } catch (IOException alreadyGone) {
            // A broken pipe means the child has ended; one that has not can no longer be asked.
            process.destroyForcibly();
        }
    }

    private static RegistryProcess launch(Path directory, Path log, Path registryHome, int port) {
        try {
            Files.createDirectories(directory);
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(
                        log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
            var process = RegistryCommand.of(registryHome.toAbsolutePath(), directory, log, port)
                    .start();
            return new RegistryProcess(process, URI.create("http://" + LoopbackPort.HOST + ":" + port), log);
        } catch (IOException impossible) {
            throw new PlatformFailure(
                    "The schema registry could not be started in %s: %s.".formatted(directory, impossible.getMessage()),
                    impossible);
        }
    }

    private void awaitReady() {
        var health = new RegistryHealth(url);
        var deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        try {
            while (!health.isReady()) {
                if (process.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new PlatformFailure(
                            "The schema registry ended while it was starting: see %s.".formatted(log));
                }
                if (System.nanoTime() - deadline >= 0) {
                    throw new PlatformFailure("The schema registry was not ready after %d seconds: see %s."
                            .formatted(START_TIMEOUT.toSeconds(), log));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("The start of the schema registry was interrupted.", stopped);
        }
    }

    private void ended(Process process) {
        if (!stopping) {
            onExit.complete(new PlatformFailure("The schema registry ended unexpectedly (exit code %d): see %s."
                    .formatted(process.exitValue(), log)));
        }
    }
}
