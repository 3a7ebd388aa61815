package kz.mediagrid.standalone.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/**
 * Prints the reason why the broker had to stop.
 *
 * <p>A broker that can no longer store records, because its disk is full or missing, halts its process immediately. The
 * process then prints no message and runs no shutdown hooks. Kafka halts the process through {@link Exit}, where this
 * class intercepts the call.
 */
final class BrokerFailureReason {

    /** The free space [bytes] below which a failed write is attributed to a full disk. */
    private static final long FULL = 16L * 1024 * 1024;

    private final Path directory;
    private final PrintStream out;
    private volatile @Nullable Thread starter;

    private BrokerFailureReason(Path directory, PrintStream out) {
        this.directory = directory;
        this.out = out;
    }

    /**
     * Intercepts the exits of the broker that the calling thread is about to start; {@code directory} contains the
     * broker's data.
     *
     * <p>If Kafka calls for an exit, this class halts the process instead. An exit would run our shutdown hooks, which
     * would wait for the thread that called the exit.
     */
    static BrokerFailureReason listen(Path directory) {
        var words = new BrokerFailureReason(directory, System.err);
        words.starter = Thread.currentThread();
        Exit.setExitProcedure(words::leave);
        Exit.setHaltProcedure(words::leave);
        return words;
    }

    /** Marks the broker as running. From now on, a failure of the broker stops the process. */
    void started() {
        starter = null;
    }

    private void leave(int status, @Nullable String message) {
        if (Thread.currentThread() == starter) {
            // The broker is still starting: its caller can report the failure, so the process need not halt.
            throw new PlatformFailure(sentence("The broker could not start with its data in %s: see its log."));
        }
        out.println(
                sentence("The broker had to stop because it could no longer work with its data in %s: see its log."));
        out.flush();
        Runtime.getRuntime().halt(status == 0 ? 1 : status);
    }

    private String sentence(String otherwise) {
        return (diskIsFull()
                        ? "The disk that holds %s is full: make room and start again. Nothing that was acknowledged is lost."
                        : otherwise)
                .formatted(directory);
    }

    private boolean diskIsFull() {
        try {
            return Files.getFileStore(directory).getUsableSpace() < FULL;
        } catch (IOException diskHasGone) {
            return false;
        }
    }
}
