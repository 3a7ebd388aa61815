package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.platform.setup.PlatformSetup;
import kz.mediagrid.platform.setup.RegistryMismatchException;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.platform.topics.TopicMismatchException;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The explicit step that creates topics and registers schemas, and what it refuses. */
@ExtendWith(WholeMediaGrid.class)
class SetupTest {

    private final Newsroom newsroom;

    SetupTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Test
    void runAgainItChangesNothing() {
        assertThatCode(setup()::run).doesNotThrowAnyException();
    }

    @Test
    void theCalendarOfTheBuildIsTheFirstOnTheLogAndIsWrittenOnce() {
        var before = calendars();

        setup().run();

        assertThat(before).isNotEmpty();
        assertThat(before.get(0).getVersion())
                .isEqualTo(WorkingCalendar.kazakhstan().version());
        assertThat(before.get(0).getText())
                .isEqualTo(WorkingCalendar.kazakhstan().text());
        assertThat(before.get(0).getReplaces()).isNull();
        assertThat(calendars()).isEqualTo(before);
        assertThat(newsroom.request("GET", "/api/calendars")
                        .as(newsroom.editorKey())
                        .send()
                        .body()
                        .at("/items"))
                .last()
                .satisfies(first -> assertThat(first.at("/origin").asString()).isEqualTo("BUILD"));
    }

    /** What the topic calendars holds. */
    private List<CalendarInForce> calendars() {
        var all = new ArrayList<CalendarInForce>();
        try (var consumer = RawConsumers.factory(client()).createConsumer();
                var serdes = new RecordSerdes(client())) {
            var reader = serdes.reader();
            WholeTopic.read(
                    consumer,
                    Topics.CALENDARS,
                    record -> all.add((CalendarInForce)
                            ((Reading.Readable) reader.read(record.topic(), record.value())).record()));
        }
        return all;
    }

    @Test
    void aTopicThatIsSetDifferentlyIsRefusedNamingTheSetting() throws Exception {
        var topic = Topics.deadLetters(Service.NOTIFIER);
        var wanted = requireNonNull(topic.settings(1).get("retention.ms"));
        try (var admin = Admin.create(client())) {
            set(admin, topic, "retention.ms", "1000");
            try {
                assertThatThrownBy(() -> new BrokerTopics(admin, false).checkFor(Service.NOTIFIER))
                        .isInstanceOf(TopicMismatchException.class)
                        .hasMessage("the topic notifier.dead-letters has retention.ms=1000 where the catalogue says "
                                + wanted);
            } finally {
                set(admin, topic, "retention.ms", wanted);
            }
            assertThatCode(() -> new BrokerTopics(admin, false).checkFor(Service.NOTIFIER))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void theSetupGivesATopicOfAnOlderBuildTheSettingsThatItLacks() throws Exception {
        var topic = Topics.MEDIA_GRID_ENTRIES;
        try (var admin = Admin.create(client())) {
            change(admin, topic, new ConfigEntry("flush.messages", null), AlterConfigOp.OpType.DELETE);
            change(admin, topic, new ConfigEntry("delete.retention.ms", null), AlterConfigOp.OpType.DELETE);
            // An earlier build deleted outcomes after 90 days.
            set(admin, Topics.SUBMISSION_OUTCOMES, "retention.ms", "7776000000");

            setup().run();

            assertThatCode(() -> new BrokerTopics(admin, false).checkFor(Service.GRID_AGGREGATOR))
                    .doesNotThrowAnyException();
        }
    }

    /** Offsets, transactions and changelogs included: after a power cut they would not match what is on the other topics. */
    @Test
    void everyTopicOfASingleBrokerIsFlushedBeforeItIsAcknowledged() throws Exception {
        try (var admin = Admin.create(client())) {
            var topics = admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get().stream()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList();
            assertThat(topics)
                    .extracting(ConfigResource::name)
                    .contains("__consumer_offsets", "__transaction_state")
                    .anyMatch(name -> name.endsWith("-changelog"));

            assertThat(admin.describeConfigs(topics).all().get())
                    .allSatisfy((topic, config) ->
                            assertThat(config.get("flush.messages").value()).isEqualTo("1"));
        }
    }

    @Test
    void copiesThatLoseRecordsWithOneMachineAreRefusedUnlessTheyAreAccepted() {
        assertThatThrownBy(() -> setup(2).run())
                .isInstanceOf(TopicMismatchException.class)
                .hasMessageContaining("2 copies");
        assertThatCode(() -> setup(2, "--media-grid.weak-replication=true").run())
                .doesNotThrowAnyException();
    }

    @Test
    void soAreThoseOfTheTopicsOfKafkaStreams() {
        try (var admin = Admin.create(client())) {
            assertThatThrownBy(() -> new BrokerTopics(admin, false).checkForStreams("grid-aggregator", 2))
                    .isInstanceOf(TopicMismatchException.class)
                    .hasMessageContaining("the topic grid-aggregator-…-changelog has 2 copies");
            assertThatCode(() -> new BrokerTopics(admin, true).checkForStreams("grid-aggregator", 2))
                    .doesNotThrowAnyException();
            // One copy by the default of this one broker.
            assertThatCode(() -> new BrokerTopics(admin, false).checkForStreams("grid-aggregator", -1))
                    .doesNotThrowAnyException();
        }
    }

    /** kafkajs, for one, reads gzip by itself and fails on LZ4. */
    @Test
    void clientsWithoutNativeLibrariesReadWhatTheMediaRead() throws Exception {
        new EditorClient(newsroom).publish("2027-W28", "2027-07-13");

        for (var topic : List.of(Topics.MEDIA_GRIDS, Topics.MEDIA_GRID_ENTRIES)) {
            assertThat(LogFile.of(newsroom.data(), topic).compressions())
                    .as(topic.name())
                    .contains("gzip")
                    .isSubsetOf("gzip", "none");
        }
    }

    @Test
    void aRegistryWhoseIdsDoNotMatchTheDataIsRefused() throws Exception {
        var key = Topics.AGENCIES.subject(Agency.class) + "/9999";
        remember(key, Topic.schema(Agency.class).toString());
        try {
            assertThatThrownBy(setup()::run)
                    .isInstanceOf(RegistryMismatchException.class)
                    .hasMessage("the registry does not match the data: schema id 9999 is kz.mediagrid.schemas.Agency"
                            + " on the broker and unknown in the registry");
        } finally {
            remember(key, null);
        }
        assertThatCode(setup()::run).doesNotThrowAnyException();
    }

    private PlatformSetup setup() {
        return setup(1);
    }

    private PlatformSetup setup(int replicas, String... settings) {
        return new PlatformSetup(
                newsroom.ports().bootstrapServers(),
                URI.create("http://127.0.0.1:" + newsroom.ports().registry()),
                replicas,
                settings);
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", newsroom.ports().bootstrapServers());
    }

    private static void set(Admin admin, Topic topic, String setting, String value) throws Exception {
        change(admin, topic, new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
    }

    private static void change(Admin admin, Topic topic, ConfigEntry entry, AlterConfigOp.OpType operation)
            throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        var change = new AlterConfigOp(entry, operation);
        admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all().get();
    }

    private void remember(String key, @Nullable String schema) throws Exception {
        try (var producer = new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.SCHEMA_IDS.name(), bytes(key), schema == null ? null : bytes(schema)))
                    .get();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
