package kz.mediagrid.benchmark;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.benchmark.figure.Soaked;
import kz.mediagrid.benchmark.figure.Soaked.Usage;

/** The figures of a soak as tables for the terminal, which may be copied into {@code docs/developers/performance.md}. */
record SoakReport(Soaked soaked) {

    void print(PrintWriter out) {
        out.println("| held | after the warm-up | at the end |");
        out.println("|---|---|---|");
        held(out, "Heap [bytes]", soaked.heap());
        soaked.usages().forEach((what, usage) -> held(out, what, usage));
        out.println();
        line(out, "| grown with %,d events and revisions | bytes an event |", soaked.events());
        out.println("|---|---|");
        line(out, "| the log | %,.0f |", soaked.logBytes());
        parts(out, soaked.log());
        line(out, "| the state | %,.0f |", soaked.stateBytes());
        parts(out, soaked.state());
        out.flush();
    }

    private static void held(PrintWriter out, String what, Usage usage) {
        line(out, "| %s | %,.0f | %,.0f |", what, usage.before(), usage.after());
    }

    private void parts(PrintWriter out, Map<String, Long> parts) {
        for (var part : Soaked.largest(parts)) {
            var bytes = part.getValue() / (double) soaked.events();
            if (Math.abs(bytes) >= 1) {
                line(out, "| – %s | %,.0f |", part.getKey(), bytes);
            }
        }
    }

    private static void line(PrintWriter out, String line, Object... values) {
        out.println(String.format(Locale.ROOT, line, values));
    }
}
