package kz.mediagrid.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in an unpacked release, which has neither a source nor Maven. */
class ReleaseLauncherTest {

    @TempDir
    private Path release;

    private Launched launched;

    @BeforeEach
    void aRelease() throws IOException {
        launched = Launched.into(release);
        Files.writeString(release.resolve("version"), "9.8.7\n");
        Files.writeString(release.resolve("jvm.options"), "-Dfrom=the-release\n");
        var program = Files.createDirectories(release.resolve("modules"));
        pack(program);
    }

    @Test
    void itHasTheVersionOfItsFile() throws Exception {
        assertThat(said(0, "--version")).isEqualTo("media-grid 9.8.7\n");
    }

    @Test
    void itRunsItsOwnJarsWithItsOwnOptionsAndBuildsNothing() throws Exception {
        assertThat(said(0, "grid", "2026-W50"))
                .isEqualTo("home %s, from the-release, [grid, 2026-W50]\n".formatted(release));
        assertThat(release.resolve("work")).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench", "test"})
    void itSaysSoWhenACommandNeedsASource(String command) throws Exception {
        assertThat(said(2, command, "all"))
                .isEqualTo("media-grid: %s needs a checkout of the source, and %s is a release.\n"
                        .formatted(command, release));
    }

    /** A program in the place of the demo's, in a jar, as those of a release. */
    private void pack(Path modules) throws IOException {
        var source = Files.createDirectories(release.resolve("source/kz/mediagrid/demo"))
                .resolve("Demo.java");
        Files.writeString(source, """
                package kz.mediagrid.demo;

                public class Demo {
                    public static void main(String[] words) {
                        System.out.println("home " + System.getProperty("media-grid.home") + ", from "
                                + System.getProperty("from") + ", " + java.util.Arrays.toString(words));
                    }
                }
                """);
        var classes = release.resolve("classes");
        var code =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString());
        assertThat(code).isZero();
        try (var jar = new JarOutputStream(Files.newOutputStream(modules.resolve("demo.jar")))) {
            jar.putNextEntry(new ZipEntry("kz/mediagrid/demo/Demo.class"));
            Files.copy(classes.resolve("kz/mediagrid/demo/Demo.class"), jar);
        }
    }

    private String said(int code, String... words) throws IOException, InterruptedException {
        return launched.said(
                code,
                Map.of(),
                Stream.concat(Stream.of("./media-grid"), Stream.of(words)).toList());
    }
}
