package kz.mediagrid.gateway.matter;

import static kz.mediagrid.gateway.matter.MatterFixture.DSM;
import static kz.mediagrid.gateway.matter.MatterFixture.EDITOR;
import static kz.mediagrid.gateway.matter.MatterFixture.EDU;
import static kz.mediagrid.gateway.matter.MatterFixture.PATH;
import static kz.mediagrid.gateway.matter.MatterFixture.THURSDAY_24;
import static kz.mediagrid.gateway.matter.MatterFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kz.mediagrid.edge.caller.Account;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the description shows is what is sent and answered, to the letter. */
class MatterExamplesTest {

    private static final Path EXAMPLES = Path.of("src/main/resources/kz/mediagrid/gateway/api");

    private final MatterFixture fixture = new MatterFixture();

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

    private static String compact(String name) {
        return JsonMapper.shared().readTree(example(name)).toString();
    }

    private ResponseEntity<JointMatterResponse> open() {
        return fixture.controller()
                .open(fixture.write(EDU, PATH, "k", example("openJointMatter.request"), OpenJointMatter.class));
    }

    private String path(String id, String what) {
        return PATH + "/" + id + "/" + what;
    }

    private ResponseEntity<JointMatterResponse> contribute(String id, Account account) {
        return fixture.controller()
                .contribute(
                        id,
                        fixture.write(
                                account,
                                path(id, "contribution"),
                                "k",
                                example("contributeToJointMatter.request"),
                                ContributeToMatter.class));
    }

    @Test
    void aMatterIsOpenedContributedToAndShownAsTheExamplesSay() {
        var opened = open();
        var id = opened.getBody().id();
        fixture.at(WEDNESDAY.plus(Duration.ofHours(20)));
        var contributed = contribute(id, DSM);
        fixture.at(WEDNESDAY.plus(Duration.ofHours(21)));
        var ordered = fixture.controller()
                .order(
                        id,
                        fixture.write(
                                EDITOR,
                                path(id, "notice"),
                                "k",
                                example("orderJointNotice.request"),
                                PublishNotice.class));
        fixture.at(THURSDAY_24).goesOut(id, 1);

        assertThat(opened.getHeaders().getLocation()).hasToString("/api/joint-matters/" + id);
        assertThat(json(opened)).hasToString(compact("openJointMatter.response"));
        assertThat(json(contributed)).hasToString(compact("contributeToJointMatter.response"));
        assertThat(json(ordered)).hasToString(compact("orderJointNotice.response"));
        assertThat(json(fixture.reading().show(id, DSM))).hasToString(compact("getJointMatter.response"));
        assertThat(json(fixture.reading().list(null, 100, null, DSM)))
                .hasToString(compact("listJointMatters.response"));
    }

    @Test
    void aBodyIsGivenMoreTimeAsTheExampleSays() {
        var id = open().getBody().id();
        fixture.at(WEDNESDAY.plus(Duration.ofHours(1)));

        var extended = fixture.controller()
                .extend(
                        id,
                        fixture.write(
                                EDITOR,
                                path(id, "extension"),
                                "k",
                                example("extendJointMatter.request"),
                                ExtendMatter.class));

        assertThat(json(extended)).hasToString(compact("extendJointMatter.response"));
    }

    @Test
    void aMatterIsCancelledAsTheExampleSays() {
        var id = open().getBody().id();
        fixture.at(WEDNESDAY.plus(Duration.ofHours(1)));

        var cancelled = fixture.controller()
                .cancel(
                        id,
                        fixture.write(
                                EDU,
                                path(id, "cancellation"),
                                "k",
                                example("cancelJointMatter.request"),
                                CancelMatter.class));

        assertThat(json(cancelled)).hasToString(compact("cancelJointMatter.response"));
    }
}
