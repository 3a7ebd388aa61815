package kz.mediagrid.endtoend;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Calls from 127.0.0.2 that state a body of 3,000 bytes and send one byte of it, and one more at each {@link #drip}. */
final class SlowCallers implements AutoCloseable {

    private static final String FROM = "127.0.0.2";

    private final Queue<SocketChannel> waiting = new ConcurrentLinkedQueue<>();
    private final StringBuffer answers = new StringBuffer();

    /** Opens {@code count} more of them. */
    void call(int port, String path, int count) {
        var request = "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3000\r\n\r\na".formatted(path);
        for (int i = 0; i < count; i++) {
            try {
                var channel = SocketChannel.open().bind(new InetSocketAddress(FROM, 0));
                channel.connect(new InetSocketAddress("127.0.0.1", port));
                channel.configureBlocking(false);
                waiting.add(channel);
                channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            } catch (IOException refused) {
                answers.append("refused ");
            }
        }
    }

    /** Sends a byte of each body that the server still waits for. */
    void drip() {
        for (var channel : waiting) {
            try {
                channel.write(ByteBuffer.wrap(new byte[] {'a'}));
            } catch (IOException ended) {
                leave(channel);
            }
        }
    }

    /** The number of callers that have no answer and still have their connection. */
    int waiting() {
        for (var channel : waiting) {
            try {
                var answer = ByteBuffer.allocate(4_096);
                if (channel.read(answer) != 0) {
                    answers.append(StandardCharsets.UTF_8.decode(answer.flip()));
                    leave(channel);
                }
            } catch (IOException reset) {
                leave(channel);
            }
        }
        return waiting.size();
    }

    /** All that they were answered. */
    String answers() {
        return answers.toString();
    }

    private void leave(SocketChannel channel) {
        waiting.remove(channel);
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        waiting.forEach(this::leave);
    }
}
