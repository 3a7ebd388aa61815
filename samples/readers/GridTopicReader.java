import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.*;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions.*;
import org.apache.avro.generic.*;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.*;

/** Prints the changes of the media-grid. Needs kafka-clients and avro: java -cp 'reader-lib/*' GridTopicReader.java BROKER REGISTRY GROUP */
public class GridTopicReader {
    static final Map<Integer, Schema> SCHEMAS = new HashMap<>();

    public static void main(String[] args) throws Exception {
        GenericData.get().addLogicalTypeConversion(new TimestampMillisConversion()); // instants
        GenericData.get().addLogicalTypeConversion(new DateConversion()); // days
        Map<String, Object> settings = Map.of("bootstrap.servers", args[0], "group.id", args[2],
                "auto.offset.reset", "earliest", "enable.auto.commit", false, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteBufferDeserializer())) {
            consumer.subscribe(List.of("media-grids"));
            while (true) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    var part = decode(args[1], record.value());
                    for (var each : (List<?>) part.get("changes")) {
                        var change = (GenericRecord) each;
                        var entry = (GenericRecord) change.get("entry"); // null if it left the week
                        System.out.println(part.get("week") + " version " + part.get("version") + " of " + part.get("publishedAt")
                                + ": " + change.get("kind") + " " + change.get("eventId")
                                + (entry == null ? "" : " " + entry.get("date") + " " + entry.get("title")));
                    }
                }
                consumer.commitSync(); // only after the changes are stored
            }
        }
    }

    /** A zero byte, the schema's id in four bytes, then Avro. */
    static GenericRecord decode(String registry, ByteBuffer value) throws Exception {
        var id = value.getInt(1);
        if (!SCHEMAS.containsKey(id)) {
            var answer = new ObjectMapper().readTree(URI.create(registry + "/schemas/ids/" + id).toURL().openStream());
            SCHEMAS.put(id, new Schema.Parser().parse(answer.get("schema").asText()));
        }
        var avro = DecoderFactory.get().binaryDecoder(value.array(), value.arrayOffset() + 5, value.limit() - 5, null);
        return new GenericDatumReader<GenericRecord>(SCHEMAS.get(id)).read(null, avro);
    }
}
