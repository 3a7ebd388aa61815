package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import tools.jackson.databind.json.JsonMapper;

/** Commands of builds before and after this one, as they lie on the log in an upgrade, or when one is taken back. */
@Tag("long")
@Execution(CONCURRENT)
class OlderAndNewerRecordsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String STOPS = "The grid aggregator stops: NewerRecordException";
    private static final Schema TODAY = Topic.schema(EventSubmitted.class);

    @Test
    void olderAndCompatiblyNewerOnesAreDecidedAndOneOfATypeNotYetKnownStopsTheAggregatorBeforeAllThatFollow()
            throws Exception {
        try (var grid = BareGrid.start("older-and-newer", NOW)) {
            var directory = WholeMediaGrid.newDirectory("aggregator");
            grid.putBytes(bytes(grid, submission(1), older()));
            grid.putBytes(bytes(grid, submission(2), newer()));
            grid.put(submission(3));
            int management = WholeMediaGrid.freePorts().aggregator();
            var exported = List.of(
                    "--management.server.port=" + management,
                    "--management.server.address=127.0.0.1",
                    "--management.endpoints.web.exposure.include=health,prometheus");
            try (var aggregator =
                    AggregatorProcess.start(grid.ports(), "1", directory, exported.toArray(String[]::new))) {
                within(LIMIT, () -> grid.outcomes().size() == 3);
                assertThat(RawCall.send(management, "GET /actuator/prometheus"))
                        .contains(
                                "kafka_stream_thread_process_total{client_id=\"grid-aggregator\"} 3.0",
                                "kafka_stream_client_state{client_id=\"grid-aggregator\"} 2.0",
                                "kafka_producer_txn_commit_time_ns_total{client_id=\"grid-aggregator-producer\"}",
                                "{client_id=\"grid-aggregator-consumer\",topic=\"grid-commands\"} 3.0",
                                "media_grid_due_work_waiting_seconds{stage=\"grid\"} 0.0",
                                "media_grid_follower_up{topic=\"business-clock\"} 1.0",
                                "media_grid_store_bytes{store=\"entries\"}");
                assertThat(grid.outcomes())
                        .extracting(SubmissionOutcome::getVerdict)
                        .containsOnly(Verdict.ACCEPTED);

                grid.putBytes(bytes(grid, submission(4), named("EventForeseen")));
                grid.put(submission(5));
                assertThat(aggregator.awaitEnd()).isEqualTo(1);
                assertThat(aggregator.said()).contains(STOPS);
            }

            var restarted = WholeMediaGrid.newDirectory("aggregator");
            try (var again = AggregatorProcess.start(grid.ports(), "1", restarted)) {
                within(LIMIT, () -> again.said().contains(STOPS));
            }

            assertThat(grid.outcomes()).as("decided, also after another start").hasSize(3);
            assertThat(grid.contents(Topics.GRID_COMMANDS.name())).hasSize(5);
        }
    }

    private static EventSubmitted submission(int number) {
        return submit("edu-" + number, on("Event " + number, "2026-12-09"), NOW);
    }

    /** Before there were streams and accreditation. */
    private static Schema older() {
        var details = ChangedSchemas.variant(
                Topic.schema(EventDetails.class),
                "EventDetails",
                Set.of("streamUrl", "accreditation"),
                Map.of(),
                List.of());
        return ChangedSchemas.variant(
                TODAY, TODAY.getName(), Set.of("pressUnit"), Map.of("details", details), List.of());
    }

    private static Schema newer() {
        return ChangedSchemas.withOneMoreField(TODAY);
    }

    private static Schema named(String name) {
        return ChangedSchemas.variant(TODAY, name, Set.of(), Map.of(), List.of());
    }

    /** The command as a writer of that schema has it, in the wire format, its schema registered by the setup of its build. */
    private static byte[] bytes(BareGrid grid, SpecificRecord command, Schema schema) throws Exception {
        var own = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().directBinaryEncoder(own, null);
        new SpecificDatumWriter<SpecificRecord>(command.getSchema()).write(command, encoder);
        // Another name alone would keep the bytes from being read as that type.
        var from = schema.getFullName().equals(TODAY.getFullName()) ? command.getSchema() : schema;
        var record = new GenericDatumReader<GenericRecord>(from, schema)
                .read(null, DecoderFactory.get().binaryDecoder(own.toByteArray(), null));

        var value = new ByteArrayOutputStream();
        value.write(0);
        value.writeBytes(ByteBuffer.allocate(4).putInt(register(grid, schema)).array());
        new GenericDatumWriter<GenericRecord>(schema)
                .write(record, EncoderFactory.get().directBinaryEncoder(value, null));
        return value.toByteArray();
    }

    private static int register(BareGrid grid, Schema schema) throws IOException, InterruptedException {
        var subject = Topics.GRID_COMMANDS.name() + "-" + schema.getFullName();
        var address =
                "http://127.0.0.1:" + grid.ports().registry() + "/apis/ccompat/v7/subjects/" + subject + "/versions";
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                                .POST(BodyPublishers.ofString(
                                        JSON.writeValueAsString(Map.of("schema", schema.toString()))))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        int id = JSON.readTree(answer.body()).path("id").asInt();
        grid.remember(subject, schema, id);
        return id;
    }
}
