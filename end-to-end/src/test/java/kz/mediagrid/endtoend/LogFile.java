package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import kz.mediagrid.topics.Topic;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.MutableRecordBatch;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.utils.Utils;

/** The file in which a broker keeps the first records of a topic; while it is stopped, a test may damage them. */
record LogFile(Path file) {

    static LogFile of(Path data, Topic topic) {
        return new LogFile(data.resolve("broker").resolve(topic.name() + "-0").resolve("00000000000000000000.log"));
    }

    /** Another byte where {@code text} begins, as a failing disk leaves it: the checksum tells. */
    void damage(String text) throws IOException {
        var bytes = Files.readAllBytes(file);
        flip(bytes, place(bytes, text));
        Files.write(file, bytes);
    }

    /** The same in the first record that holds it, by somebody who knows what a checksum is. */
    void forge(String text) throws IOException {
        var forged = new ByteArrayOutputStream();
        var done = false;
        for (var batch : MemoryRecords.readableRecords(ByteBuffer.wrap(Files.readAllBytes(file)))
                .batches()) {
            if (!done && holds(batch, text)) {
                forged.write(rewritten(batch, text));
                done = true;
            } else {
                var asItIs = ByteBuffer.allocate(batch.sizeInBytes());
                batch.writeTo(asItIs);
                forged.write(asItIs.array());
            }
        }
        assertThat(done).as(text).isTrue();
        Files.write(file, forged.toByteArray());
    }

    /** The compressions of the batches, by name. */
    Set<String> compressions() throws IOException {
        var found = new TreeSet<String>();
        for (var batch : MemoryRecords.readableRecords(ByteBuffer.wrap(Files.readAllBytes(file)))
                .batches()) {
            found.add(batch.compressionType().name);
        }
        return found;
    }

    private static boolean holds(RecordBatch batch, String text) {
        for (var record : batch) {
            if (record.hasValue() && place(Utils.toArray(record.value()), text) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static byte[] rewritten(MutableRecordBatch batch, String text) {
        var out = MemoryRecords.builder(
                ByteBuffer.allocate(2 * batch.sizeInBytes() + 100_000),
                batch.magic(),
                Compression.NONE,
                TimestampType.CREATE_TIME,
                batch.baseOffset(),
                RecordBatch.NO_TIMESTAMP,
                batch.producerId(),
                batch.producerEpoch(),
                batch.baseSequence(),
                batch.isTransactional(),
                batch.partitionLeaderEpoch());
        var done = false;
        for (var record : batch) {
            var value = valueOf(record);
            var place = value == null ? -1 : place(value, text);
            if (!done && place >= 0) {
                flip(value, place);
                done = true;
            }
            out.appendWithOffset(
                    record.offset(), record.timestamp(), Utils.toNullableArray(record.key()), value, record.headers());
        }
        return Utils.toArray(out.build().buffer());
    }

    private static byte[] valueOf(Record record) {
        return Utils.toNullableArray(record.value());
    }

    private static void flip(byte[] bytes, int place) {
        assertThat(place).isNotNegative();
        bytes[place] ^= 1;
    }

    /** Where the text's bytes begin; -1 if they are not there. */
    private static int place(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .indexOf(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
}
