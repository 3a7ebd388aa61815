package kz.mediagrid.platform.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.platform.serde.SchemaUnavailableException;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.BusinessClockSetting;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class BrokerSchemasTest {

    private static final TopicPartition IDS = new TopicPartition(Topics.SCHEMA_IDS.name(), 0);
    private static final String CLOCK = Topics.BUSINESS_CLOCK.subject(BusinessClockSetting.class);
    private static final String AGENCY = Topics.AGENCIES.subject(Agency.class);
    private static final BusinessClockSetting SETTING = BusinessClockSetting.newBuilder()
            .setBusinessTime(Instant.ofEpochSecond(1))
            .setRealTime(Instant.ofEpochSecond(2))
            .setRunning(true)
            .build();
    private static final byte[] BYTES = HexFormat.of().parseHex("00" + "00000007" + "d00f" + "a01f" + "01");

    private final List<ConsumerRecord<byte[], byte[]>> topic = new ArrayList<>();
    private final List<MockConsumer<byte[], byte[]>> opened = new ArrayList<>();
    private final BrokerSchemas schemas = new BrokerSchemas(this::consumer);
    private final RecordSerdes serdes = new RecordSerdes(schemas);

    @Test
    void aRecordIsWrittenWithTheIdOfItsSubjectOnTheBrokerAndReadAgain() {
        holds(CLOCK + "/7", BusinessClockSetting.class);
        holds(AGENCY + "/8", Agency.class);

        assertThat(serdes.serializer().serialize("business-clock", SETTING)).isEqualTo(BYTES);
        assertThat(serdes.reader().read("business-clock", BYTES)).isEqualTo(new Reading.Readable(SETTING));
    }

    @Test
    void theSerdesOwnDeserializerReadsThroughTheResolverToo() {
        holds(CLOCK + "/7", BusinessClockSetting.class);
        try (var deserializer = new AvroKafkaDeserializer<SpecificRecord>(new BrokerSchemaResolver(schemas))) {
            deserializer.configure(Map.of("apicurio.registry.use-specific-avro-reader", "true"), false);

            assertThat(deserializer.deserialize("business-clock", BYTES)).isEqualTo(SETTING);
        }
    }

    @Test
    void anIdThatALaterSetupAddedIsReadWithoutARestart() {
        holds(AGENCY + "/8", Agency.class);
        assertThat(schemas.byId(7)).isEmpty();

        holds(CLOCK + "/7", BusinessClockSetting.class);

        assertThat(schemas.byId(7)).contains(Topic.schema(BusinessClockSetting.class));
    }

    @Test
    void anIdIsUnavailableWhileTheBrokerDoesNotAnswerAndIsReadOnceItDoes() {
        holds(CLOCK + "/7", BusinessClockSetting.class);
        holds(AGENCY + "/8", Agency.class);
        assertThat(schemas.byId(8)).isPresent();
        opened.get(0).setOffsetsException(new TimeoutException("no broker"));
        holds(AGENCY + "/9", Agency.class);

        assertThatThrownBy(() -> serdes.reader().read("agencies", HexFormat.of().parseHex("0000000009")))
                .isInstanceOf(SchemaUnavailableException.class)
                .hasMessage("the broker did not answer for schema id 9: no broker");

        assertThat(schemas.byId(9)).isPresent();
        assertThat(opened).hasSize(2);
        assertThat(opened.get(0).closed()).isTrue();
    }

    @Test
    void beforeTheSetupEveryIdIsUnavailable() {
        assertThatThrownBy(() -> schemas.byId(7))
                .isInstanceOf(SchemaUnavailableException.class)
                .hasMessage("schema-ids is empty, so schema id 7 is not known: run the setup first");
    }

    @Test
    void anIdWhoseSchemaIsDamagedIsUnavailableUntilTheSetupHasStoredItAgain() {
        holds(AGENCY + "/8", Agency.class);
        holds(CLOCK + "/7", "garbage");

        assertThatThrownBy(() -> schemas.byId(7))
                .isInstanceOf(SchemaUnavailableException.class)
                .hasMessage("schema-ids stores no readable schema of schema id 7: run the setup again");

        holds(CLOCK + "/7", BusinessClockSetting.class);
        assertThat(schemas.byId(7)).isPresent();
    }

    @Test
    void garbageChangesNoIdThatIsKnown() {
        holds(CLOCK + "/7", BusinessClockSetting.class);
        holds(CLOCK + "/7", "garbage");
        holds("garbage", "garbage");

        assertThat(schemas.byId(7)).isPresent();
        assertThat(schemas.byId(8)).isEmpty();
    }

    @Test
    void aSchemaThatTheSetupHasNotRegisteredIsNotWritten() {
        holds(AGENCY + "/8", Agency.class);

        assertThatThrownBy(() -> serdes.serializer().serialize("business-clock", SETTING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("schema-ids has no id of " + CLOCK + ": run the setup of this build first");
    }

    private void holds(String key, Class<? extends SpecificRecord> type) {
        holds(key, Topic.schema(type).toString());
    }

    private void holds(String key, String value) {
        topic.add(new ConsumerRecord<>(
                IDS.topic(),
                IDS.partition(),
                topic.size(),
                key.getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8)));
        opened.stream().filter(consumer -> !consumer.closed()).forEach(this::show);
    }

    private MockConsumer<byte[], byte[]> consumer() {
        var consumer = new MockConsumer<byte[], byte[]>("earliest");
        consumer.updateBeginningOffsets(Map.of(IDS, 0L));
        show(consumer);
        opened.add(consumer);
        return consumer;
    }

    /** Has the consumer's next poll return all records of the topic from the consumer's position on. */
    private void show(MockConsumer<byte[], byte[]> consumer) {
        consumer.updateEndOffsets(Map.of(IDS, (long) topic.size()));
        consumer.schedulePollTask(
                () -> topic.subList((int) consumer.position(IDS), topic.size()).forEach(consumer::addRecord));
    }
}
