package kz.mediagrid.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import kz.mediagrid.standalone.Standalone;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DemoTest {

    private final StringWriter said = new StringWriter();
    private final CommandLine line =
            Standalone.with(new DemoCommand()).setOut(new PrintWriter(said)).setErr(new PrintWriter(said));

    @Test
    void theDemoHasAHelpOfItsOwn() {
        assertThat(line.execute("demo", "--help")).isZero();

        assertThat(said.toString())
                .contains("Usage: media-grid demo [-h] [--exit] [--data=DIR] [--port=N]", "Plays a sample week");
    }

    @Test
    void aWrongOptionIsOneSentence() {
        assertThat(line.execute("demo", "--quit")).isEqualTo(2);

        assertThat(said.toString())
                .isEqualTo("media-grid: 'demo' has no option --quit, only --port, --data, --exit, --help.\n");
    }

    @Test
    void aPortThatLeavesNoRoomIsOneSentence() {
        assertThat(line.execute("demo", "--port", "99999")).isEqualTo(2);

        assertThat(said.toString())
                .isEqualTo(
                        "media-grid: Port 99999 does not leave room for 6 ports in a row: choose one from 1024 to 65529.\n");
    }
}
