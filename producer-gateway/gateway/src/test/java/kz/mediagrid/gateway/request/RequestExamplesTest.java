package kz.mediagrid.gateway.request;

import static kz.mediagrid.gateway.request.RequestFixture.EDITOR;
import static kz.mediagrid.gateway.request.RequestFixture.EDU;
import static kz.mediagrid.gateway.request.RequestFixture.PATH;
import static kz.mediagrid.gateway.request.RequestFixture.PROKUROR;
import static kz.mediagrid.gateway.request.RequestFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the description shows is what is sent and answered, to the letter. */
class RequestExamplesTest {

    private static final Path EXAMPLES = Path.of("src/main/resources/kz/mediagrid/gateway/api");

    private final RequestFixture fixture = new RequestFixture();

    private static String example(String name) {
        try {
            return Files.readString(EXAMPLES.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Object shown) {
        return JsonMapper.shared().valueToTree(shown instanceof ResponseEntity<?> it ? it.getBody() : shown);
    }

    private ResponseEntity<RequestBatch> ask() {
        return fixture.controller()
                .ask(fixture.write(EDITOR, PATH, "k", example("requestInformation.request"), RequestInformation.class));
    }

    @Test
    void aRequestIsAskedAnsweredAndShownAsTheExamplesSay() {
        var asked = ask();
        var id = asked.getBody().items().get(0).id();
        fixture.at(WEDNESDAY.plus(Duration.ofHours(20)));
        var answered = fixture.controller()
                .answer(
                        id,
                        fixture.write(
                                EDU,
                                PATH + "/" + id + "/answer",
                                "k",
                                example("answerInformationRequest.request"),
                                AnswerRequest.class));
        var listed = fixture.reading().list(null, null, null, 100, null, EDITOR);

        assertThat(json(asked)).hasToString(compact("requestInformation.response"));
        assertThat(json(answered)).hasToString(compact("answerInformationRequest.response"));
        assertThat(json(fixture.shown(id))).hasToString(compact("getInformationRequest.response"));
        assertThat(json(listed)).hasToString(compact("listInformationRequests.response"));
    }

    @Test
    void aRequestIsCancelledAsTheExampleSays() {
        var id = ask().getBody().items().get(0).id();
        fixture.at(WEDNESDAY.plus(Duration.ofHours(1)));

        var cancelled = fixture.controller()
                .cancel(
                        id,
                        fixture.write(
                                EDITOR,
                                PATH + "/" + id + "/cancellation",
                                "k",
                                example("cancelInformationRequest.request"),
                                CancelRequest.class));

        assertThat(json(cancelled)).hasToString(compact("cancelInformationRequest.response"));
    }

    @Test
    void aTermIsExtendedAsTheExampleSays() {
        var id = ask().getBody().items().get(0).id();
        fixture.at(WEDNESDAY.plus(Duration.ofHours(1)));

        var extended = fixture.controller()
                .extend(
                        id,
                        fixture.write(
                                EDITOR,
                                PATH + "/" + id + "/extension",
                                "k",
                                example("extendInformationRequest.request"),
                                ExtendRequest.class));

        assertThat(json(extended)).hasToString(compact("extendInformationRequest.response"));
    }

    @Test
    void anAgreementIsRecordedAsTheExampleSays() {
        var json = example("requestInformation.request").replace("edu", PROKUROR.agency());
        var id = fixture.controller()
                .ask(fixture.write(EDITOR, PATH, "k", json, RequestInformation.class))
                .getBody()
                .items()
                .get(0)
                .id();
        fixture.at(WEDNESDAY.plus(Duration.ofHours(1)));

        var agreed = fixture.controller()
                .agree(
                        id,
                        fixture.write(
                                EDITOR,
                                PATH + "/" + id + "/agreement",
                                "k",
                                example("agreeInformationRequest.request"),
                                AgreeOnTerm.class));

        assertThat(json(agreed)).hasToString(compact("agreeInformationRequest.response"));
    }

    @Test
    void aMessageIsSentAsTheExampleSays() {
        var id = ask().getBody().items().get(0).id();
        fixture.at(WEDNESDAY.plus(Duration.ofHours(1)));

        var sent = fixture.controller()
                .send(
                        id,
                        fixture.write(
                                EDU,
                                PATH + "/" + id + "/messages",
                                "k",
                                example("sendRequestMessage.request"),
                                SendRequestMessage.class));

        assertThat(json(sent)).hasToString(compact("sendRequestMessage.response"));
    }

    @Test
    void theSampleIsTheExample() throws IOException {
        assertThat(Files.readString(Path.of("../../samples/one-request.json")))
                .isEqualTo(example("requestInformation.request"));
    }

    private static String compact(String name) {
        return JsonMapper.shared().readTree(example(name)).toString();
    }
}
