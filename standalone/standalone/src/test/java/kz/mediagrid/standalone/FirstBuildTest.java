package kz.mediagrid.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout that was never built, beside a Maven that prints what Maven prints for four modules. */
class FirstBuildTest {

    @TempDir
    private Path checkout;

    private Launched launched;

    @BeforeEach
    void aCheckoutThatWasNeverBuilt() throws IOException {
        launched = Launched.into(checkout);
        Files.writeString(checkout.resolve("pom.xml"), "<project>\n  <version>1</version>\n</project>\n");
        Files.createDirectories(checkout.resolve("standalone/demo"));
    }

    @Test
    void aLineTellsEachQuarterWhereNoTerminalIs() throws Exception {
        maven(0);

        assertThat(said(List.of("./media-grid", "fill")))
                .containsSubsequence(
                        "Building the media-grid (the first time takes minutes) …",
                        "Building the media-grid: 25 %",
                        "Building the media-grid: 50 %",
                        "Building the media-grid: 75 %");
        assertThat(checkout.resolve("standalone/demo/target/built")).exists();
        assertThat(checkout.resolve("standalone/demo/target/build.log"))
                .content()
                .contains("[4/4]");
    }

    @Test
    void aTerminalHasABar() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script makes a terminal");
        maven(0);

        assertThat(said(List.of("script", "-qec", "./media-grid fill", "/dev/null")))
                .contains("\r[                              ]   0 %  schemas\u001b[K"
                        + "\r[#######                       ]  25 %  working-calendar\u001b[K"
                        + "\r[###############               ]  50 %  grid\u001b[K"
                        + "\r[######################        ]  75 %  demo\u001b[K\r\u001b[K");
    }

    @Test
    void aBuildThatFailsIsToldAndIsNoBuild() throws Exception {
        maven(1);

        assertThat(said(List.of("./media-grid", "fill"))).contains("media-grid: the build failed: see ");
        assertThat(checkout.resolve("standalone/demo/target/built")).doesNotExist();
    }

    private void maven(int exitCode) throws IOException {
        Files.createDirectories(checkout.resolve("bin"));
        Files.createFile(
                checkout.resolve("bin/mvn"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(checkout.resolve("bin/mvn"), """
                #!/bin/sh
                echo '[INFO] Scanning for projects...'
                echo '[INFO] Building schemas 0.1.0-SNAPSHOT                     [1/4]'
                echo '[INFO] Building working-calendar 0.1.0-SNAPSHOT            [2/4]'
                echo '[INFO] Building jar: target/working-calendar.jar'
                echo '[INFO] Building grid 0.1.0-SNAPSHOT                        [3/4]'
                echo '[INFO] Building demo 0.1.0-SNAPSHOT                        [4/4]'
                exit %d
                """.formatted(exitCode));
    }

    /** All that is printed until Java finds no media-grid in the checkout, or until the build failed. */
    private String said(List<String> command) throws IOException, InterruptedException {
        return launched.said(
                1, Map.of("PATH", checkout.resolve("bin") + ":" + System.getenv("PATH"), "TERM", "xterm"), command);
    }
}
