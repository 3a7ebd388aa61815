package kz.mediagrid.platform.streams;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kz.mediagrid.platform.serde.RegistrySerdes;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * How a stage reaches the broker and the registry.
 *
 * @param reading turns bytes into records
 * @param writing turns records into bytes; may be used for any topic
 * @param inputs opens what tells the ends of the inputs, one for each task
 * @param delay told where what is due waits long for the inputs
 */
public record StageEnvironment(
        RecordReading reading, Serializer<SpecificRecord> writing, Supplier<Inputs> inputs, ClockDelay delay) {

    /**
     * That of a running service.
     *
     * @param client how to reach the broker, e.g. {@code bootstrap.servers} and its security settings
     * @param applicationId the group whose offsets say how far the stage has come
     */
    public static StageEnvironment of(
            Map<String, Object> client,
            RegistrySerdes serdes,
            String applicationId,
            List<Topic> inputs,
            ClockDelay delay) {
        return new StageEnvironment(
                serdes.reader()::read,
                serdes.serializer(),
                () -> new KafkaInputs(client, applicationId, inputs),
                delay);
    }
}
