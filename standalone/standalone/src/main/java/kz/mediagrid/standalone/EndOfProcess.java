package kz.mediagrid.standalone;

import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.standalone.platform.PlatformFailure;
import kz.mediagrid.standalone.run.OpenParts;

/** Ends a media-grid cleanly for any cause: Ctrl-C, a signal, the end of the work, a part that failed. */
public final class EndOfProcess {

    private EndOfProcess() {}

    /** Has the end of the process close {@code parts} first, as far as they are open, and report it to {@code out}. */
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

    /** Waits for {@code failure} or the end of the process; throws the failure, to be reported. */
    public static Integer await(CompletableFuture<PlatformFailure> failure) throws Exception {
        throw failure.get();
    }
}
