package kz.mediagrid.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher of the project, copied into a folder that a test makes. */
record Launched(Path folder) {

    static Launched into(Path folder) throws IOException {
        Files.copy(Path.of(System.getProperty("media-grid.home"), "media-grid"), folder.resolve("media-grid"));
        return new Launched(folder);
    }

    /** All that {@code command}, run in the folder with the Java of this test, prints until it ends with {@code exitCode}. */
    String said(int exitCode, Map<String, String> variables, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(variables);
        var process = builder.start();
        try (var output = process.getInputStream()) {
            process.getOutputStream().close();
            var said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isEqualTo(exitCode);
            return said;
        } finally {
            process.destroyForcibly();
        }
    }
}
