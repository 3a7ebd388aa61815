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
 * A real schema registry: a child process on a loopback port, with its database on disk.
 *
 * <p>The registry stops whenever this process stops, see {@link ParentProcessWatch}. {@link #onExit()} reports a
 * registry that stopped by itself.
 */
public final class RegistryProcess implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);
    private static final int BETWEEN_LOOKS_MILLIS = 50;

    private final Process process;
    private final URI url;
    private final Path log;
    private final CompletableFuture<PlatformFailure> onExit = new CompletableFuture<>();
    private volatile boolean stopping;

    @SuppressWarnings("FutureReturnValueIgnored") // the actions on the end of a process do not fail
    private RegistryProcess(Process process, URI url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
        // Also keeps this object, and with it the pipe that the child reads, from being garbage-collected while the
        // child runs.
        process.onExit().thenAccept(this::ended);
    }

    /**
     * Starts the registry, and returns as soon as the registry serves clients.
     *
     * @param directory the folder of the registry's database
     * @param log the file of the registry's output; the previous start's file stays beside it as {@code ….previous}
     * @param registryHome the unpacked distribution of the registry
     * @param port the registry's HTTP port; the previous start may have used another port
     * @throws PlatformFailure if the port is taken, the distribution is missing, or the registry is not ready within
     * three minutes, which a busy machine may need
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

    /** The registry's address, e.g. {@code http://127.0.0.1:8081}, without a path. */
    public URI url() {
        return url;
    }

    /** Completes with a failure if the registry stops by itself. The failure's message is a sentence for the user. */
    public CompletableFuture<PlatformFailure> onExit() {
        return onExit.copy();
    }

    /** The child's process id. */
    public long pid() {
        return process.pid();
    }

    /** Asks the registry to stop, and returns when the registry has stopped. Kills the registry after five seconds. */
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

    /** Asks the registry to stop and does not wait, so that the broker can stop at the same time. */
    void askToStop() {
        stopping = true;
        try {
            process.getOutputStream().write(ParentProcessWatch.STOP);
            process.getOutputStream().flush();
        } catch (IOException alreadyGone) {
            // A broken pipe means that the child has stopped; if it still runs, it can no longer be asked to stop.
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
