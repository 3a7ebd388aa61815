package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of this machine that tests use. */
final class Programs {

    private Programs() {}

    /** The first program of {@code names} that is on the PATH. */
    static Optional<Path> find(String... names) {
        var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Stream.of(names)
                .flatMap(name -> Arrays.stream(path).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Skips the test if there is no program {@code name}; fails on a machine that builds for all, where {@code CI} is true. */
    static void require(String name) {
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertThat(find(name)).as(name + " on the PATH").isPresent();
        }
        assumeTrue(find(name).isPresent(), "skipped: no " + name + " on the PATH");
    }

    /** Runs {@code command} in {@code folder}, and fails with all that it wrote if it does not succeed. */
    static void succeed(Path folder, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
