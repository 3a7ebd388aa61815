package kz.mediagrid.edge.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scripts of a module's pages: small enough to be read, and tested by Node where there is one. */
public abstract class PageScripts {

    private static final int MOST_LINES = 150;
    private static final int MOST_BYTES = 40_000;

    private final Path assets;

    /** @param assets the name of the folder of resources that has the scripts */
    protected PageScripts(String assets) {
        this.assets = Path.of("src/main/resources", assets);
    }

    @Test
    void aScriptIsOneBehaviourAndAllAreSmall() throws IOException {
        long bytes = 0;
        for (var script : scripts()) {
            assertThat(Files.readAllLines(script)).as(script.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
            bytes += Files.size(script);
        }
        assertThat(bytes).isPositive().isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void everyScriptHasATest() throws IOException {
        for (var script : scripts()) {
            var test = script.getFileName().toString().replace(".js", ".test.mjs");
            assertThat(Path.of("src/test/js", test)).exists();
        }
    }

    @Test
    void theScriptsPassTheirTests() throws IOException, InterruptedException {
        assumeTrue(hasNode(), "skipped: no Node on the PATH");
        var run = new ProcessBuilder("node", "--test", "src/test/js/")
                .redirectErrorStream(true)
                .start();

        var said = new String(run.getInputStream().readAllBytes());

        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said).contains("# pass ").doesNotContain("# pass 0");
    }

    private static boolean hasNode() {
        var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Arrays.stream(path).anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
    }

    private List<Path> scripts() throws IOException {
        try (var files = Files.list(assets)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }
}
