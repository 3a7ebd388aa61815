package kz.mediagrid.calendar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** What the command said to a question: its exit code, and what it printed for people and for errors. */
record Asked(int code, String out, String err) {

    private static final String PROGRAM = "media-grid: ";

    static Asked of(String... arguments) {
        return of(MediaGridCommand.with(), arguments);
    }

    static Asked of(CommandLine line, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code =
                line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
        return new Asked(code, out.toString(), err.toString());
    }

    /** The lines of an answer, for a question that has one. */
    static List<String> answered(String... arguments) {
        return of(arguments).lines();
    }

    /** The lines of the answer. */
    List<String> lines() {
        assertThat(err).isEmpty();
        assertThat(code).isZero();
        return out.lines().toList();
    }

    /** The one sentence that a question without an answer gets. */
    static String refused(String... arguments) {
        return of(arguments).refusal(1);
    }

    /** The one sentence that a command line gets which is wrong in itself. */
    static String misused(String... arguments) {
        return of(arguments).refusal(2);
    }

    /** The one sentence that it was refused with. */
    String refusal(int expected) {
        assertThat(err).startsWith(PROGRAM).endsWith("\n");
        assertThat(code).as(err).isEqualTo(expected);
        assertThat(out).isEmpty();
        return err.substring(PROGRAM.length()).strip();
    }
}
