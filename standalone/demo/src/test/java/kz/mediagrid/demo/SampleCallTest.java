package kz.mediagrid.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.mediagrid.standalone.run.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demo prints to be pasted, taken apart by a real shell. */
class SampleCallTest {

    @TempDir
    private Path directory;

    @Test
    void aShellReadsTheLineAsItIsMeantWhateverTheCheckoutIsCalled() throws Exception {
        var file = Files.createDirectories(directory.resolve("it's a $HOME of \"events\""))
                .resolve("one-event.json");
        var call = new SampleCall(new Ports(9000), file, "mgk_key");

        assertThat(call.line()).doesNotContain("\n");
        assertThat(words(call.line()))
                .startsWith("-sSi", "http://localhost:9000/api/planned-events")
                .contains("Authorization: Bearer mgk_key", "Content-Type: application/json")
                .endsWith("--data", "@" + file);
    }

    @Test
    void theLinkLeadsToTheDayOfTheEvent() throws Exception {
        var file = Files.writeString(directory.resolve("event.json"), "{\"date\": \"2026-12-13\"}");

        assertThat(new SampleCall(new Ports(9000), file, "mgk_key").link())
                .isEqualTo("http://localhost:9002/grids/2026-W50?lang=en#day-2026-12-13");
    }

    private String[] words(String line) throws Exception {
        var shell = new ProcessBuilder("bash", "-c", "curl() { printf '%s\\n' \"$@\"; }; " + line)
                .redirectErrorStream(true)
                .start();
        var output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(output).isZero();
        return output.split("\n");
    }
}
