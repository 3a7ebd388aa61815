package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.ObjectName;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Those who watch: what the notifier tells them as JSON, as numbers, and while it happens. */
@ExtendWith(WholeMediaGrid.class)
@Isolated("services of other tests register beans of their clients in this process")
class OpsTest {

    private static final Pattern NAME = Pattern.compile("(?m)^# TYPE ((?:media_grid|kafka)_\\S+) ");

    private final Newsroom newsroom;
    private final HttpClient http = HttpClient.newHttpClient();

    OpsTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Test
    void opsAndTheAuthorisedBodySeeItAndNobodyElse() {
        assertThat(ops(newsroom.key("OPS", "")).status()).isEqualTo(200);
        assertThat(ops(newsroom.editorKey()).status()).isEqualTo(200);
        assertThat(ops(newsroom.agencyKey("edu")).status()).isEqualTo(403);
        assertThat(newsroom.toNotifier("GET", "/api/ops").send().status()).isEqualTo(401);
        assertThat(newsroom.toNotifier("GET", "/ops/events").send().status()).isEqualTo(401);
    }

    @Test
    void whatNobodyCanReadIsOnTheBoardAndAnOpenPageIsToldAtOnce() throws Exception {
        var told = listen();
        var nonsense = "nonsense " + UUID.randomUUID();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", newsroom.ports().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.OVERDUE_ALERTS.name(), nonsense.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var deadLetters = ops(newsroom.key("OPS", "")).body().path("letters");
            assertThat(deadLetters.valueStream())
                    .anySatisfy(deadLetter ->
                            assertThat(deadLetter.path("topic").asString()).isEqualTo(Topics.OVERDUE_ALERTS.name()));
        });
        assertThat(told).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void whatIsOwedHasItsProofFromTheTopicAndItsHistory() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(owed("").path("items").valueStream()).isNotEmpty());
        var row = owed("").path("items").path(0);
        var history = owed("/" + row.path("obligationId").asString());

        assertThat(row.path("proof").path("lines").valueStream()).isNotEmpty();
        assertThat(history.path("steps").path(0).path("transition").asString()).isEqualTo("OPENED");
        assertThat(history.path("steps").path(0).path("proof").path("lines").valueStream())
                .isNotEmpty();
        assertThat(history.path("last").path("obligationId")).isEqualTo(row.path("obligationId"));
    }

    private JsonNode owed(String path) {
        return newsroom.toNotifier("GET", "/api/obligations" + path)
                .as(newsroom.key("OPS", ""))
                .send()
                .body();
    }

    @ParameterizedTest
    @CsvSource({"gateway, producer-gateway.agencies, producer-gateway-1", "notifier, notifier.agencies, notifier-1"})
    void everyNumberThatAServiceShowsIsDocumented(String service, String follower, String writer) throws IOException {
        var scrape = numbersOf(service);
        var shown = NAME.matcher(scrape).results().map(name -> name.group(1)).collect(Collectors.toSet());
        var document = Files.readString(WholeMediaGrid.home().resolve("docs/ops/metrics.md"));

        var undocumented = new HashSet<>(shown);
        undocumented.removeIf(name -> document.contains("| `" + name + "` |"));

        assertThat(undocumented).isEmpty();
        assertThat(scrape)
                .contains(
                        "media_grid_follower_up{topic=\"agencies\"} 1.0",
                        "media_grid_follower_lag_records{topic=\"agencies\"} 0.0",
                        "media_grid_store_bytes{store=\"views\"}",
                        "media_grid_build_info{version=\"",
                        "kafka_consumer_fetch_manager_records_lag_max{client_id=\"%s\",topic=\"agencies\"}"
                                .formatted(follower),
                        "kafka_producer_record_send_total{client_id=\"%s\"}".formatted(writer),
                        "jvm_memory_used_bytes{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"producer-gateway.agencies", "notifier.agencies", "grid-aggregator-StreamThread-1-consumer"})
    void aServiceInThisProcessRegistersNoBeansOfItsClients(String client) throws Exception {
        var ofClient = new ObjectName("kafka.consumer:client-id=%s,*".formatted(client));

        assertThat(ManagementFactory.getPlatformMBeanServer().queryNames(ofClient, null))
                .isEmpty();
    }

    @Test
    void theStageOfTheNotifierIsMeasuredUnderNamesThatStayTheSame() {
        // The notifier answers before its stage has joined the group.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(numbersOf("notifier"))
                                .contains(
                                        "media_grid_obligations{",
                                        "media_grid_due_work_waiting_seconds{stage=\"obligations\"} 0.0",
                                        "media_grid_store_bytes{store=\"obligations\"}",
                                        "kafka_stream_client_state{client_id=\"notifier.obligation-clock\"} 2.0",
                                        "kafka_stream_failed_stream_threads{client_id=\"notifier.obligation-clock\"}",
                                        "kafka_stream_task_restore_remaining_records{client_id=\"notifier.obligation-clock\"} 0.0",
                                        "kafka_producer_txn_commit_time_ns_total{client_id=\"notifier.obligation-clock-producer\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "notifier"})
    void kafkaHasFewerThan200SeriesOfAServiceWithoutNumbersOfPartitionsOrThreads(String service) throws IOException {
        var series = numbersOf(service)
                .lines()
                .filter(line -> line.startsWith("kafka_"))
                .toList();

        assertThat(series).hasSizeBetween(50, 199);
        assertThat(series)
                .allSatisfy(
                        line -> assertThat(line).matches("\\w+\\{client_id=\"[a-z.1-]+\"(,topic=\"[a-z.-]+\")?} \\S+"));
    }

    @Test
    void theBrokerSaysWhoDecidesAndEachServiceMeasuresTheDiskOfItsState() throws Exception {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(numbersOf("notifier"))
                        .contains(
                                "media_grid_stage_instances{stage=\"grid\"} 1.0",
                                "media_grid_stage_instances{stage=\"obligations\"} 1.0",
                                "media_grid_stage_instances_wanted{stage=\"obligations\"} 1.0",
                                "media_grid_broker_answers 1.0",
                                "media_grid_commands_undecided 0.0",
                                "media_grid_oldest_undecided_seconds 0.0"));

        for (var address :
                List.of(newsroom.ports().pagesAddress(), newsroom.ports().notifierAddress())) {
            assertThat(send(HttpRequest.newBuilder(URI.create(address + "/actuator/prometheus"))
                                    .header("Authorization", "Bearer " + newsroom.key("OPS", "")))
                            .body())
                    .contains("media_grid_calls_refused_total{limit=\"writes\"}")
                    .containsPattern("(?m)^disk_free_bytes\\{path=\"[^\"]*/(gateway|notifier)\"} [1-9]");
        }
    }

    @Test
    void theNumbersAreForOpsAloneWhereThereAreAccounts() throws Exception {
        for (var address :
                List.of(newsroom.ports().pagesAddress(), newsroom.ports().notifierAddress())) {
            var numbers = URI.create(address + "/actuator/prometheus");

            assertThat(send(HttpRequest.newBuilder(numbers)).statusCode()).isEqualTo(401);
            assertThat(send(HttpRequest.newBuilder(numbers)
                                    .header("Authorization", "Bearer " + newsroom.agencyKey("edu")))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(HttpRequest.newBuilder(numbers)
                                    .header("Authorization", "Bearer " + newsroom.key("OPS", "")))
                            .body())
                    .contains("http_server_requests_seconds_count");
        }
    }

    @Test
    void aPersonIsSentToSignInOnTheAddressThatWasAskedAndToldWhoMayReadItIfThatIsNotEnough() throws Exception {
        var page = URI.create(newsroom.ports().notifierAddress() + "/ops");

        var unknown = send(HttpRequest.newBuilder(page).header("Accept", "text/html"));
        var known = send(HttpRequest.newBuilder(page)
                .header("Accept", "text/html")
                .header("Authorization", "Bearer " + newsroom.agencyKey("edu")));

        assertThat(unknown.headers().firstValue("Location")).contains("/sign-in?next=%2Fops");
        assertThat(known.statusCode()).isEqualTo(403);
        assertThat(known.body()).contains("<h1");
    }

    private Newsroom.Answer ops(String key) {
        return newsroom.toNotifier("GET", "/api/ops").as(key).send();
    }

    private String numbersOf(String service) throws IOException {
        var ports = newsroom.ports();
        var address = service.equals("gateway") ? ports.pagesAddress() : ports.notifierAddress();
        return send(HttpRequest.newBuilder(URI.create(address + "/actuator/prometheus"))
                        .header("Authorization", "Bearer " + newsroom.key("OPS", "")))
                .body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Opens the stream of changes, and completes once it says that something changed. */
    private CompletableFuture<Void> listen() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(newsroom.ports().notifierAddress() + "/ops/events"))
                .header("Authorization", "Bearer " + newsroom.key("OPS", ""))
                .build();
        var response = http.send(request, BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return CompletableFuture.runAsync(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.equals("event:changed")) {
                        return;
                    }
                }
                throw new IllegalStateException("the stream ended without a word");
            } catch (IOException e) {
                throw new IllegalStateException("the stream broke", e);
            }
        });
    }
}
