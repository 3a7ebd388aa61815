package kz.mediagrid.standalone;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import kz.mediagrid.observability.health.WaitProgress;
import kz.mediagrid.observability.progress.Progress;
import kz.mediagrid.observability.progress.ProgressSteps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Shows the user how much of a long piece of work is done: as a bar that is drawn over again on a terminal, elsewhere as a line at
 * each tenth, at most one a second. Of several pieces of work at a time, the bar shows the one of which least is done.
 */
public final class ProgressDisplay implements AutoCloseable {

    /** Set by the launcher, which alone can ask the system on every version of Java. */
    private static final String PROPERTY = "media-grid.terminal";

    private static final Logger log = LoggerFactory.getLogger(ProgressDisplay.class);
    private static final int WIDTH = 30;
    private static final int ALL = 100;
    private static final String NEW_DRAWING = "\r";
    private static final String ERASE_THE_REST = "\u001b[K";

    private final PrintWriter out;
    private final boolean isTerminal;
    private final LongSupplier nanoTime;
    private final Map<String, Progress> open = new LinkedHashMap<>();
    private final Map<String, ProgressSteps> steps = new HashMap<>();
    private String drawn = "";
    private boolean closed;

    /**
     * @param out the terminal, or where lines go
     * @param nanoTime measures durations, e.g. {@link System#nanoTime}
     */
    ProgressDisplay(PrintWriter out, boolean isTerminal, LongSupplier nanoTime) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.nanoTime = nanoTime;
    }

    /** Draws on the output of the command if it is a terminal; otherwise prints lines to its error output. */
    public static ProgressDisplay of(CommandLine command) {
        var isTerminal = Boolean.getBoolean(PROPERTY);
        return new ProgressDisplay(isTerminal ? command.getOut() : command.getErr(), isTerminal, System::nanoTime);
    }

    /** Shows for what a service waits, which it logs itself. */
    public void show(WaitProgress wait) {
        show(wait.service() + " waits for " + wait.subject(), wait.progress(), false);
    }

    /** Shows and logs the progress of {@code work}, e.g. {@code Replaying the commands}. */
    public void show(String work, Progress progress) {
        show(work, progress, true);
    }

    private synchronized void show(String work, Progress progress, boolean isLogged) {
        var isLine = steps.computeIfAbsent(work, begun -> new ProgressSteps(nanoTime))
                .isNext(progress);
        if (isLine && isLogged) {
            log.info("{}: {} %", work, progress.percent());
        }
        if (progress.isAll()) {
            open.remove(work);
            steps.remove(work);
        } else {
            open.put(work, progress);
        }
        if (closed) {
            return;
        }
        if (isTerminal) {
            draw();
        } else if (isLine) {
            out.println("%s: %d %%".formatted(work, progress.percent()));
            out.flush();
        }
    }

    /** Erases the bar, so that something else can be printed. */
    public synchronized void erase() {
        if (!drawn.isEmpty()) {
            print("");
        }
    }

    /** Erases the bar, and shows nothing from then on. */
    @Override
    public synchronized void close() {
        erase();
        closed = true;
    }

    private void draw() {
        var bar = open.entrySet().stream()
                .min(Comparator.comparingInt(entry -> entry.getValue().percent()))
                .map(entry -> bar(entry.getKey(), entry.getValue().percent()))
                .orElse("");
        if (!bar.equals(drawn)) {
            print(bar);
        }
    }

    private static String bar(String work, int percent) {
        return "[%-30s] %3d %%  %s".formatted("#".repeat(WIDTH * percent / ALL), percent, work);
    }

    private void print(String bar) {
        out.print(NEW_DRAWING + bar + ERASE_THE_REST);
        out.flush();
        drawn = bar;
    }
}
