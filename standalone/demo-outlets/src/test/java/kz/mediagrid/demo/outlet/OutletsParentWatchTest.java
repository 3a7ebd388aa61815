package kz.mediagrid.demo.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outlets' process ends with the one that started it, and not before. */
class OutletsParentWatchTest {

    @Test
    void itEndsWithItsParentEvenIfThatIsKilled(@TempDir Path directory) throws Exception {
        var parent = startParent(directory);
        var address = addressOf(parent);
        assertThat(answers(address)).isTrue();

        // Kill -9: the parent has no chance to end it.
        parent.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        await().atMost(Duration.ofSeconds(5)).until(() -> !answers(address));
    }

    @Test
    void aSignalThatReachesItTooLeavesItToItsParent(@TempDir Path directory) throws Exception {
        var parent = startParent(directory);
        var address = addressOf(parent);
        var child = parent.children().findFirst().orElseThrow();

        // As Ctrl-C does, which the terminal sends to both.
        child.destroy();

        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(3)).until(() -> answers(address));
        parent.getOutputStream().close();
        assertThat(parent.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(answers(address)).isFalse();
    }

    private static Process startParent(Path directory) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutletsParent.class.getName(),
                        directory.resolve("outlets.log").toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static URI addressOf(Process parent) throws IOException {
        return URI.create(parent.inputReader().readLine());
    }

    private static boolean answers(URI address) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 1_000);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
