package kz.mediagrid.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many planned events in one call: each line has its own key and its own answer, as if it were sent by itself. */
@ExtendWith(WholeMediaGrid.class)
class BatchTest {

    private static final String ADDRESS = "/api/planned-events/batch";
    private static final String AGENCY = "sci";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Newsroom newsroom;
    private final String run = UUID.randomUUID().toString();

    BatchTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    private String key(String name) {
        return run + "-" + name;
    }

    private String line(String name, Object event) {
        return JSON.writeValueAsString(Map.of("idempotencyKey", key(name), "event", event));
    }

    private static Map<String, Object> event() {
        return Plans.pressConference("2027-07-28");
    }

    private Newsroom.Request batch(String... lines) {
        return batch(String.join("\n", lines).getBytes(UTF_8));
    }

    private Newsroom.Request batch(byte[] body) {
        return newsroom.request("POST", ADDRESS)
                .as(newsroom.agencyKey(AGENCY))
                .body("application/x-ndjson", BodyPublishers.ofByteArray(body));
    }

    private List<JsonNode> answers(Newsroom.Request batch) {
        var answer = batch.sendForText();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(answer.body()).endsWith("}\n");
        return answer.body().lines().map(JSON::readTree).toList();
    }

    private Newsroom.Request single(String name, Object event) {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey(AGENCY))
                .idempotencyKey(key(name))
                .json(event);
    }

    private long commandsFor(String eventId) {
        return newsroom.contents(Topics.GRID_COMMANDS).stream()
                .filter(command -> command instanceof EventSubmitted submitted
                        && submitted.getEventId().equals(eventId))
                .count();
    }

    @Test
    void eachLineIsAnsweredByItselfInTheOrderOfTheLines() throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes((line("first", event()) + "\r\n\n").getBytes(UTF_8));
        body.writeBytes(new byte[] {'{', (byte) 0xff, '}', '\n'});
        var untitled = event();
        untitled.remove("title");
        body.writeBytes(Stream.of(
                        line("untitled", untitled),
                        "{\"idempotencyKey\": \"" + key("broken") + "\", ",
                        line("first", Plans.pressConference("2027-07-29")),
                        line("first", event()),
                        "{\"event\": {}}",
                        "{\"idempotencyKey\": \"" + key("more") + "\", \"event\": {\"colour\": \"red\"}}",
                        "{\"idempotencyKey\": \"" + "x".repeat(1_000_000) + "\"}",
                        line("last", event()))
                .collect(joining("\n"))
                .getBytes(UTF_8));

        var answers = answers(batch(body.toByteArray()).header("Accept-Language", "ru"));

        assertThat(answers)
                .extracting(answer -> answer.path("line").asInt() + " "
                        + answer.path("status").asInt() + " "
                        + answer.path("problem").path("type").asString("").replaceFirst(".*/", "") + " "
                        + answer.at("/problem/errors/0/pointer").asString(""))
                .containsExactly(
                        "1 202  ",
                        "2 400 malformed ",
                        "3 400 malformed ",
                        "4 422 validation /event/title",
                        "5 400 malformed /idempotencyKey",
                        "6 409 key-reused ",
                        "7 202  ",
                        "8 400 idempotency-key ",
                        "9 400 malformed /event/colour",
                        "10 413 too-large ",
                        "11 202  ");
        assertThat(answers.get(0).at("/receipt/number"))
                .isEqualTo(answers.get(6).at("/receipt/number"));
        assertThat(answers.get(3).at("/problem/detail").asString("")).contains("исправить");
        assertThat(answers.get(3).at("/problem/instance").asString("")).isEqualTo(ADDRESS);
        assertThat(answers.get(10).path("location").asString(""))
                .isEqualTo("/api/submissions/"
                        + answers.get(10).at("/receipt/number").asString(""));
        var last = await().until(
                        () -> newsroom.request(
                                        "GET", answers.get(10).path("location").asString(""))
                                .as(newsroom.agencyKey(AGENCY))
                                .send(),
                        receipt -> !receipt.text("state").equals("RECEIVED"));
        assertThat(last.text("state")).isEqualTo("ACCEPTED");
    }

    @Test
    void aLineAndASingleSubmissionWithTheSameKeyAndContentAreOne() {
        var single = single("single first", event()).waiting().send();
        var first = answers(batch(line("batch first", event()), line("single first", event()))
                .header("Prefer", "wait=10"));
        var repeated = answers(batch(line("batch first", event()), line("single first", Map.of())));
        var then = single("batch first", event()).waiting().send();

        assertThat(first).extracting(answer -> answer.path("status").asInt()).containsExactly(200, 200);
        assertThat(first.get(1).at("/receipt")).isEqualTo(single.body());
        assertThat(then.body()).isEqualTo(first.get(0).at("/receipt"));
        assertThat(repeated).extracting(answer -> answer.path("status").asInt()).containsExactly(200, 409);
        assertThat(repeated.get(0).at("/receipt")).isEqualTo(first.get(0).at("/receipt"));
        assertThat(commandsFor(single.text("eventId"))).isEqualTo(1);
        assertThat(commandsFor(then.text("eventId"))).isEqualTo(1);
    }

    @Test
    void aPreferenceToWaitShowsTheOutcomesAndTheirRefusals() {
        var over = Plans.pressConference("2026-11-01");

        var answers =
                answers(batch(line("over", over), line("planned", event())).header("Prefer", "wait=10"));

        assertThat(answers).extracting(answer -> answer.path("status").asInt()).containsExactly(422, 200);
        assertThat(answers.get(1).at("/receipt/state").asString("")).isEqualTo("ACCEPTED");
    }

    @Test
    void aBatchOfMoreThanAPartIsTakenAsAWhole() {
        var lines = IntStream.range(0, 150)
                .mapToObj(line -> line("of many " + line, event()))
                .toArray(String[]::new);

        var statuses = answers(batch(lines)).stream()
                .map(answer -> answer.path("status").asInt())
                .toList();

        assertThat(statuses).hasSize(150).contains(202).allMatch(status -> status == 202 || status == 429);
        assertThat(statuses.subList(0, 100)).containsOnly(202);
    }

    @Test
    void theHeaderTellsWhatIsLeftAfterAllLines() {
        var lines = IntStream.range(0, 200)
                .mapToObj(number -> line("counted " + number, Map.of()))
                .toArray(String[]::new);

        var headers = batch(lines).sendForText().headers();

        // The first line is counted by itself, and may be made up for before the others are counted.
        assertThat(headers.allValues("RateLimit"))
                .singleElement()
                .satisfies(left -> assertThat(number("r", left))
                        .isLessThanOrEqualTo(number(
                                        "q",
                                        headers.firstValue("RateLimit-Policy").orElseThrow())
                                - 199));
    }

    private static int number(String name, String header) {
        var found = Pattern.compile(";" + name + "=([0-9]+);").matcher(header);
        assertThat(found.find()).as(header).isTrue();
        return Integer.parseInt(found.group(1));
    }

    @Test
    void aBodyThatIsNoBatchIsRefusedAsAWhole() {
        var tooMany = batch(IntStream.range(0, 501).mapToObj(line -> "{}").toArray(String[]::new));

        assertThat(batch("").send().status()).isEqualTo(400);
        assertThat(tooMany.send().status()).isEqualTo(413);
        assertThat(batch(new byte[4_000_001]).send().status()).isEqualTo(413);
        assertThat(newsroom.request("POST", ADDRESS)
                        .as(newsroom.agencyKey(AGENCY))
                        .json(event())
                        .send()
                        .status())
                .isEqualTo(415);
        assertThat(newsroom.request("POST", ADDRESS)
                        .as(newsroom.key("OPS", ""))
                        .body("application/x-ndjson", BodyPublishers.ofString(line("no agency", event())))
                        .send()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aBatchThatBreaksOffStoresNothing() throws IOException {
        var whole = line("broken off", event()) + "\n";
        try (var socket = new Socket("127.0.0.1", newsroom.ports().pages())) {
            socket.getOutputStream()
                    .write(("POST " + ADDRESS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + newsroom.agencyKey(AGENCY)
                                    + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
                                    + (whole.getBytes(UTF_8).length + 10) + "\r\n\r\n" + whole)
                            .getBytes(UTF_8));
        }

        // The same key with other content, which would be a conflict if the line had been sent.
        assertThat(single("broken off", Plans.pressConference("2027-07-30"))
                        .waiting()
                        .send()
                        .status())
                .isEqualTo(200);
    }

    /** The command of {@code docs/agencies/events.md}, as a shell runs it in the directory of the project. */
    @Test
    void theCommandOfTheDocumentsSendsTheSampleBatch() throws IOException, InterruptedException {
        var command = Pattern.compile("```sh\n(curl [^`]*/batch [^`]*)```")
                .matcher(MainFiles.read(WholeMediaGrid.home().resolve("docs/agencies/events.md")))
                .results()
                .map(block -> block.group(1))
                .findFirst()
                .orElseThrow()
                .replace("http://127.0.0.1:8080", newsroom.ports().pagesAddress());
        var shell = new ProcessBuilder("sh", "-c", command.replace("curl ", "curl -sS "))
                .directory(WholeMediaGrid.home().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        shell.environment().put("EDU", newsroom.agencyKey("edu"));

        var process = shell.start();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(printed.lines().map(JSON::readTree))
                .extracting(answer -> answer.path("status").asInt())
                .containsExactly(202, 422, 202);
    }
}
