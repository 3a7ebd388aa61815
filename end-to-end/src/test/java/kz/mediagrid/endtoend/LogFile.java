package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import kz.mediagrid.topics.Topic;

/** The file in which a stopped broker keeps the first records of a topic, for a test to damage. */
record LogFile(Path file) {

    // A batch of records: its first offset, its length from here on, an epoch, a version, a checksum of all that
    // follows.
    private static final int LENGTH = 8;
    private static final int CHECKSUM = 17;
    private static final int CHECKED = 21;

    static LogFile of(Path data, Topic topic) {
        return new LogFile(data.resolve("broker").resolve(topic.name() + "-0").resolve("00000000000000000000.log"));
    }

    /** Another byte where {@code text} begins, as a failing disk leaves it: the checksum tells. */
    void damage(String text) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[place(bytes, text)] ^= 1;
        Files.write(file, bytes);
    }

    /** The same by somebody who knows what a checksum is. */
    void forge(String text) throws IOException {
        var bytes = Files.readAllBytes(file);
        var place = place(bytes, text);
        bytes[place] ^= 1;
        var buffer = ByteBuffer.wrap(bytes);
        var batch = 0;
        while (end(buffer, batch) <= place) {
            batch = end(buffer, batch);
        }
        var checksum = new CRC32C();
        checksum.update(bytes, batch + CHECKED, end(buffer, batch) - batch - CHECKED);
        buffer.putInt(batch + CHECKSUM, (int) checksum.getValue());
        Files.write(file, bytes);
    }

    private static int end(ByteBuffer buffer, int batch) {
        return batch + LENGTH + Integer.BYTES + buffer.getInt(batch + LENGTH);
    }

    private static int place(byte[] bytes, String text) {
        var place = new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        assertThat(place).as(text).isPositive();
        return place;
    }
}
