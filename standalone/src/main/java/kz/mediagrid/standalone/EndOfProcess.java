package kz.mediagrid.standalone;

import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.standalone.platform.PlatformFailure;

/** Ends a running media-grid cleanly, whatever asks for it: Ctrl-C, a signal, the end of the work, a part that failed. */
public final class EndOfProcess {

    private EndOfProcess() {}

    /** From now on the end of the process does {@code closing} first, and says so to {@code out}. */
    public static EndOfProcess of(Runnable closing, PrintWriter out) {
        var hook = new Thread(
                () -> {
                    out.println("Ending …");
                    out.flush();
                    closing.run();
                    out.println("Ended.");
                    out.flush();
                },
                "end-of-process");
        Runtime.getRuntime().addShutdownHook(hook);
        return new EndOfProcess();
    }

    /** Waits for {@code failure} or the end of the process; throws the failure, to be told. */
    public Integer await(CompletableFuture<PlatformFailure> failure) throws Exception {
        throw failure.get();
    }
}
