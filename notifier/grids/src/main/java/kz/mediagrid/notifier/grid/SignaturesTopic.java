package kz.mediagrid.notifier.grid;

import java.util.LinkedHashMap;
import java.util.List;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.VersionSigned;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.Consumer;

/** Reads the topic {@code grid-signatures} from its beginning to its present end. */
public final class SignaturesTopic {

    private SignaturesTopic() {}

    /**
     * The signatures of the version with this header, at most one per key, the oldest first.
     *
     * @param consumer a consumer of raw bytes that reads only committed records
     */
    public static List<VersionSigned> of(
            MediaGridVersion header, Consumer<byte[], byte[]> consumer, RecordReader reader) {
        var byKey = new LinkedHashMap<String, VersionSigned>();
        WholeTopic.read(consumer, Topics.GRID_SIGNATURES, record -> {
            if (reader.read(record.topic(), record.value()) instanceof Readable readable
                    && readable.record() instanceof VersionSigned signed
                    && signed.getWeek().equals(header.getWeek())
                    && signed.getVersion() == header.getVersion()) {
                byKey.putIfAbsent(signed.getKeyId(), signed);
            }
        });
        return List.copyOf(byKey.values());
    }
}
