package kz.mediagrid.standalone;

import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.standalone.platform.PlatformFailure;
import kz.mediagrid.standalone.run.OpenParts;

/** Stops a media-grid cleanly after Ctrl-C, a signal, the end of the work or a failure. */
public final class EndOfProcess {

    private EndOfProcess() {}

    /** Registers a shutdown hook that closes the open {@code parts} and reports the stop to {@code out}. */
    public static void closes(OpenParts parts, PrintWriter out) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(parts, out), "end-of-process"));
    }

    private static void close(OpenParts parts, PrintWriter out) {
        if (parts.isClosed()) {
            return;
        }
        say(out, "Ending …");
        parts.close();
        say(out, "Ended.");
    }

    private static void say(PrintWriter out, String word) {
        out.println(word);
        out.flush();
    }

    /**
     * Waits until the process stops. If {@code failure} completes first, throws this failure, so that the user sees its
     * message.
     */
    public static Integer await(CompletableFuture<PlatformFailure> failure) throws Exception {
        throw failure.get();
    }
}
