package kz.mediagrid.calendar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the command said to a question: its exit code, and what it printed for people and for errors. */
record Asked(int code, String out, String err) {

    static Asked of(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = new CalendarCommand().run(List.of(arguments), printer(out), printer(err));
        return new Asked(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The lines of an answer, for a question that has one. */
    static List<String> answered(String... arguments) {
        var asked = of(arguments);
        assertThat(asked.err).isEmpty();
        assertThat(asked.code).isZero();
        return asked.out.lines().toList();
    }

    /** The one sentence that a question without an answer gets. */
    static String refused(String... arguments) {
        var asked = of(arguments);
        assertThat(asked.code).isEqualTo(1);
        assertThat(asked.out).isEmpty();
        assertThat(asked.err).endsWith("\n");
        return asked.err.strip();
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
