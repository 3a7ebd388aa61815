package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kz.mediagrid.grid.testing.Filed;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.schemas.BusinessClockSetting;
import kz.mediagrid.schemas.Refusal;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lies on the topics is what Confluent's serializer would have written, by Confluent's subjects and ids. */
@ExtendWith(WholeMediaGrid.class)
class WireFormatTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BusinessClockSetting SETTING = BusinessClockSetting.newBuilder()
            .setBusinessTime(Instant.ofEpochSecond(1))
            .setRealTime(Instant.ofEpochSecond(2))
            .setRunning(true)
            .build();
    // By Avro's specification, by hand: 1000 and 2000 ms as zigzag varints, then true.
    private static final String BODY = "d00f" + "a01f" + "01";

    /** The buffers of one record; the normal form of its schema, which its fingerprint is made of, takes many times that. */
    private static final int RECORDS = 100;

    private static final long FEW_BYTES = 20_000;

    private final Newsroom newsroom;

    WireFormatTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Test
    void bytesAreAZeroByteTheIdOfConfluentsApiAndTheBody() throws Exception {
        var subject = Topics.BUSINESS_CLOCK.subject(BusinessClockSetting.class);
        int id = get("/subjects/" + subject + "/versions/latest").path("id").asInt();

        try (var serdes = serdes()) {
            var serializer = serdes.serializer();
            var bytes = serializer.serialize(Topics.BUSINESS_CLOCK.name(), SETTING);

            var expected = "00"
                    + HexFormat.of().formatHex(ByteBuffer.allocate(4).putInt(id).array())
                    + BODY;
            assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(expected);
        }
    }

    @Test
    void unionsEnumsListsAndNestedRecordsAreWrittenAsAvroSays() throws Exception {
        var refused = SubmissionOutcome.newBuilder()
                .setSubmissionId("s")
                .setRequestId("r")
                .setAgencyCode("edu")
                .setCommand("GridHeld")
                .setVerdict(Verdict.REFUSED)
                .setReceivedAt(Instant.ofEpochMilli(1))
                .setCommandOffset(2)
                .setWeeks(List.of("2026-W50"))
                .setRefusal(new Refusal(RefusalReason.KEY_REUSED, null, "no"))
                .build();
        // By hand: strings are a zigzag length and UTF-8; an enum its index; a union the index of its branch first; a
        // list a count, its items and a zero; a nested record its fields and nothing else.
        var body = "0273" + "0272" + "06656475" + "1047726964" + "48656c64" // s, r, edu, GridHeld
                + "04" // REFUSED, the third symbol
                + "02" + "04" // 1 ms, offset 2
                + "00" + "00" // eventId and revision: null
                + "02" + "10323032362d573530" + "00" // one week
                + "00" // not late
                + "02" + "02" + "00" + "046e6f" // a refusal: KEY_REUSED, no field, "no"
                + "00" + "00" // no warnings, and their count
                + "00"; // no declaration

        try (var serdes = serdes()) {
            var serializer = serdes.serializer();
            var bytes = serializer.serialize(Topics.SUBMISSION_OUTCOMES.name(), refused);

            assertThat(HexFormat.of().formatHex(bytes, 5, bytes.length)).isEqualTo(body);
        }
    }

    @Test
    void everyRecordOfTheCatalogueIsRegisteredUnderItsSubject() throws Exception {
        var registered = get("/subjects").valueStream().map(JsonNode::asString).toList();

        for (var topic : Topics.all()) {
            assertThat(registered)
                    .containsAll(topic.records().stream().map(topic::subject).toList());
        }
    }

    @Test
    void aRecordCostsNoTextOfItsSchema() {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var event = Filed.by("edu").build("edu-1");
        try (var serdes = serdes()) {
            var serializer = serdes.serializer();
            var length = serializer.serialize(Topics.PLANNED_EVENTS.name(), event).length;
            var before = thread.getCurrentThreadAllocatedBytes();

            for (int i = 0; i < RECORDS; i++) {
                serializer.serialize(Topics.PLANNED_EVENTS.name(), event);
            }

            assertThat((thread.getCurrentThreadAllocatedBytes() - before) / RECORDS)
                    .as("bytes of heap for a record of %d bytes", length)
                    .isLessThan(FEW_BYTES);
        }
    }

    @Test
    void noProducerRegistersOnTheFly() {
        try (var serdes = serdes()) {
            var serializer = serdes.serializer();
            assertThatThrownBy(() -> serializer.serialize("some-other-topic", SETTING))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void theRegistryRefusesAFieldWithoutADefault() throws Exception {
        var subject = Topics.BUSINESS_CLOCK.subject(BusinessClockSetting.class);
        var schema = Topic.schema(BusinessClockSetting.class)
                .toString()
                .replace("\"fields\":[", "\"fields\":[{\"name\":\"zone\",\"type\":\"string\"},");

        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address("/subjects/" + subject + "/versions"))
                                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("schema", schema))))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    private RecordSerdes serdes() {
        return new RecordSerdes(Map.of("bootstrap.servers", newsroom.ports().bootstrapServers()));
    }

    private JsonNode get(String path) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + newsroom.ports().registry() + "/apis/ccompat/v7" + path);
    }
}
