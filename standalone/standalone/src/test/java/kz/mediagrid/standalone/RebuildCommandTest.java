package kz.mediagrid.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildCommandTest {

    private static final String PROTOCOL = "spring.kafka.security.protocol";

    @Test
    void aSettingOfSpringKafkaReachesTheClientOfTheBrokerThatItStarts(@TempDir Path data) {
        var port = Integer.toString(freePort());
        var out = new StringWriter();
        var err = new StringWriter();
        var line = Standalone.with().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        System.setProperty(PROTOCOL, "NONSENSE");
        try {
            assertThat(line.execute("rebuild", "--data", data.toString(), "--port", port))
                    .isEqualTo(1);
        } finally {
            System.clearProperty(PROTOCOL);
        }
        assertThat(err.toString())
                .contains("Invalid value NONSENSE for configuration security.protocol")
                .hasLineCount(1);

        assertThat(line.execute("rebuild", "--data", data.toString(), "--port", port))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .startsWith("The states of the aggregator and of the clock of obligations are deleted.");
    }

    /** The first of six in a row that are free, below those that the system gives to whoever connects. */
    static int freePort() {
        return IntStream.iterate((int) (20_000 + ProcessHandle.current().pid() % 1_000 * 6), first -> first + 6)
                .filter(first -> IntStream.range(first, first + 6).allMatch(RebuildCommandTest::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
