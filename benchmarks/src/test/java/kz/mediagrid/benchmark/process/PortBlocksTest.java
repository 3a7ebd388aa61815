package kz.mediagrid.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortBlocksTest {

    @Test
    void aBlockWithATakenPortIsLeftOut() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            var blocks = new PortBlocks(port - 1);

            assertThat(blocks.take(2)).isGreaterThan(port);
        }
    }

    @Test
    void noPortIsGivenOutTwice() {
        var blocks = new PortBlocks(20_000);

        int first = blocks.take(6);

        assertThat(blocks.take(6)).isGreaterThanOrEqualTo(first + 6);
    }
}
