package kz.mediagrid.edge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class WriteLinesTest {

    private static final String PATH = "/api/planned-events";
    private static final Instant NOW = Instant.parse("2026-12-03T05:00:00Z");
    private static final Account EDU = new Account("acc-1", Set.of(Role.AGENCY), "edu", null);

    private final WriteLines call = new WriteLines(EDU, NOW, WaitPreference.NONE, List.of());

    record Planned(@Nullable String title, @Nullable Integer seats) {}

    record PlannedLine(
            @Nullable String idempotencyKey, @Nullable Planned event) implements WriteLines.Line<Planned> {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Write<Planned> post(String line) {
        return call.post(PATH, bytes(line), PlannedLine.class);
    }

    private RequestProblem refusal(byte[] line) {
        return catchThrowableOfType(RequestProblem.class, () -> call.post(PATH, line, PlannedLine.class));
    }

    @Test
    void aLineIsTheSubmissionThatItsContentWouldBeByItself() {
        var alone = StrictJson.read(bytes("{ \"seats\": 3, \"title\": \"Форум\" }"), Planned.class);

        var write = post("{\"event\":{\"title\":\"Форум\",\"seats\":3},\"idempotencyKey\":\"k-1\"}\r");

        assertThat(write.ids())
                .isEqualTo(SubmissionIds.of("edu", new IdempotencyKey("k-1"), "POST", PATH, alone.canonical()));
        assertThat(write.body()).isEqualTo(alone.value());
        assertThat(write.receivedAt()).isEqualTo(NOW);
        assertThat(write.account()).isEqualTo(EDU);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"event\":{}}                                         | IDEMPOTENCY_KEY | lines.key-missing          | ",
                "{\"idempotencyKey\":\" \",\"event\":{}}                | IDEMPOTENCY_KEY | idempotency-key.unusable   | ",
                "{\"idempotencyKey\":\"k\"}                             | MALFORMED       | json.object                | /event",
                "{\"idempotencyKey\":\"k\",\"event\":null}              | MALFORMED       | json.object                | /event",
                "{\"idempotencyKey\":\"k\",\"event\":[]}                | MALFORMED       | json.object                | /event",
                "{\"idempotencyKey\":7,\"event\":{}}                    | MALFORMED       | json.text                  | /idempotencyKey",
                "{\"idempotencyKey\":\"k\",\"event\":{},\"more\":1}     | MALFORMED       | json.unknown-field         | /more",
                "{\"idempotencyKey\":\"k\",\"event\":{\"more\":1}}      | MALFORMED       | json.unknown-field         | /event/more",
                "{\"idempotencyKey\":\"k\",\"event\":{\"seats\":\"x\"}} | MALFORMED       | json.whole-number          | /event/seats",
                "[]                                                     | MALFORMED       | json.object                | ''",
                "' \t'                                                  | MALFORMED       | lines.blank                | ''"
            })
    void aLineThatIsNoWriteIsRefusedWithThePlaceInTheLine(
            String line, ProblemKind kind, String text, @Nullable String pointer) {
        var refusal = refusal(bytes(line));

        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.text().key()).isEqualTo(text);
        assertThat(refusal.faults())
                .extracting(InvalidField::pointer)
                .isEqualTo(pointer == null ? List.of() : List.of(pointer));
    }

    @Test
    void aLineThatIsNotUtf8OrTooLongIsRefused() {
        assertThat(refusal(new byte[] {'{', (byte) 0xff, '}'}).text()).isEqualTo(ProblemText.of("body.not-utf8"));
        assertThat(refusal(new byte[1_000_001]).kind()).isEqualTo(ProblemKind.TOO_LARGE);
        assertThat(refusal(bytes("x".repeat(1_000_000))).kind()).isEqualTo(ProblemKind.MALFORMED);
    }

    private static MockHttpServletRequest sent(String type, byte[] body) {
        var request = new MockHttpServletRequest("POST", PATH + "/batch");
        request.setContentType(type);
        request.setContent(body);
        return request;
    }

    private static List<String> lines(String body) throws IOException {
        return RequestBodies.readLines(sent("application/x-ndjson; charset=utf-8", bytes(body))).stream()
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void theLastLineMayEndWithALineEndAndABlankLineCounts() throws IOException {
        assertThat(lines("а\nб")).containsExactly("а", "б");
        assertThat(lines("а\nб\n")).containsExactly("а", "б");
        assertThat(lines("а\r\n\nб\n\n")).containsExactly("а\r", "", "б", "");
        assertThat(lines("\n")).containsExactly("");
        assertThat(lines("x\n".repeat(500))).hasSize(500);
    }

    private static RequestProblem refusal(String type, byte[] body) {
        return catchThrowableOfType(RequestProblem.class, () -> RequestBodies.readLines(sent(type, body)));
    }

    @Test
    void aBodyWithoutLinesOrWithTooMuchIsRefusedAsAWhole() {
        var ndjson = "application/x-ndjson";

        assertThat(refusal(ndjson, new byte[0]).text()).isEqualTo(ProblemText.of("lines.empty"));
        assertThat(refusal(ndjson, bytes("x\n".repeat(501))).text())
                .isEqualTo(ProblemText.of("lines.too-many", 501, 500));
        assertThat(refusal(ndjson, new byte[4_000_001]).text()).isEqualTo(ProblemText.of("lines.too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson; charset=utf-16", "text/plain", "no type"})
    void anotherContentTypeIsRefused(String type) {
        assertThat(refusal(type, bytes("x")).kind()).isEqualTo(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
    }
}
