package kz.mediagrid.gateway.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.problem.Fault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EditingBodiesTest {

    private static <T> T example(String name, Class<T> type) throws IOException {
        try (var file =
                EditingBodiesTest.class.getResourceAsStream("/kz/mediagrid/gateway/api/" + name + ".request.json")) {
            return StrictJson.read(file.readAllBytes(), type).value();
        }
    }

    private static <T> T read(String json, Class<T> type) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), type).value();
    }

    @Test
    void whatTheDescriptionShowsCanBeSent() throws IOException {
        assertThat(example("decidePlannedEvent", DecisionBody.class).faults().all())
                .isEmpty();
        assertThat(example("notePlannedEvent", NoteBody.class).faults().all()).isEmpty();
        assertThat(example("mergePlannedEvents", MergerBody.class).faults().all())
                .isEmpty();
        assertThat(example("separatePlannedEvents", MergerBody.class).faults().all())
                .isEmpty();
    }

    @Test
    void onlyAnExclusionNeedsAReason() {
        assertThat(read("{\"decision\":\"EXCLUDE\"}", DecisionBody.class)
                        .faults()
                        .all())
                .extracting(Fault::pointer)
                .containsExactly("/reason");
        for (var decision : new String[] {"INCLUDE", "FEATURE", "LEFT_TO_POLICY"}) {
            assertThat(read("{\"decision\":\"" + decision + "\"}", DecisionBody.class)
                            .faults()
                            .all())
                    .isEmpty();
        }
    }

    @Test
    void aMergerNamesAFilingAndAReason() {
        assertThat(read("{\"otherEventId\":\"the one of culture\"}", MergerBody.class)
                        .faults()
                        .all())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/otherEventId", "/reason");
        assertThat(read("{}", MergerBody.class).faults().all())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/otherEventId", "/reason");
    }

    @Test
    void aNoteIsInOneOfTheLanguagesOfTheGridOrTakenAway() {
        assertThat(read("{}", NoteBody.class).faults().all()).isEmpty();
        assertThat(read("{\"note\":{\"en\":\"By card only\"}}", NoteBody.class)
                        .faults()
                        .all())
                .isNotEmpty();
    }

    @Test
    void theFormOfANoteSaysWhatAProgramWouldSay() {
        var note = form("Карточкамен", "По карточкам", " By card only ").text("note");

        assertThat(note)
                .isEqualTo(Map.of("note", Map.of("kk", "Карточкамен", "ru", "По карточкам", "en", "By card only")));
        var body = read(JsonMapper.shared().writeValueAsString(note), NoteBody.class);
        assertThat(body.faults().all()).isEmpty();
        assertThat(Objects.requireNonNull(body.note()).localized().getEn()).isEqualTo("By card only");
        assertThat(form("", " ", "").text("note")).isEmpty();
    }

    private static EditingForm form(String kk, String ru, String en) {
        return new EditingForm("note", "form-1", "edu-1", null, "2026-12-09", kk, ru, en);
    }
}
