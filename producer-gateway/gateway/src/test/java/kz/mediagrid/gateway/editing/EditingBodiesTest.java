package kz.mediagrid.gateway.editing;

import static kz.mediagrid.gateway.Parsing.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.problem.InvalidField;
import org.junit.jupiter.api.Test;

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
        assertThat(faults(example("decidePlannedEvent", DecideOnEvent.class)::parse))
                .isEmpty();
        assertThat(faults(example("notePlannedEvent", NoteForMedia.class)::parse))
                .isEmpty();
        assertThat(faults(example("mergePlannedEvents", MergeEvents.class)::parseMerger))
                .isEmpty();
        assertThat(faults(example("separatePlannedEvents", MergeEvents.class)::parseSeparation))
                .isEmpty();
    }

    @Test
    void onlyAnExclusionNeedsAReason() {
        assertThat(faults(read("{\"decision\":\"EXCLUDE\"}", DecideOnEvent.class)::parse))
                .extracting(InvalidField::pointer)
                .containsExactly("/reason");
        for (var decision : new String[] {"INCLUDE", "FEATURE", "LEFT_TO_POLICY"}) {
            assertThat(faults(read("{\"decision\":\"" + decision + "\"}", DecideOnEvent.class)::parse))
                    .isEmpty();
        }
    }

    @Test
    void aMergerNamesAFilingAndAReason() {
        assertThat(faults(read("{\"otherEventId\":\"the one of culture\"}", MergeEvents.class)::parseMerger))
                .extracting(InvalidField::pointer)
                .containsExactlyInAnyOrder("/otherEventId", "/reason");
        assertThat(faults(read("{}", MergeEvents.class)::parseSeparation))
                .extracting(InvalidField::pointer)
                .containsExactlyInAnyOrder("/otherEventId", "/reason");
    }

    @Test
    void aNoteIsInOneOfTheLanguagesOfTheGridOrTakenAway() {
        assertThat(faults(read("{}", NoteForMedia.class)::parse)).isEmpty();
        assertThat(faults(read("{\"note\":{\"en\":\"By card only\"}}", NoteForMedia.class)::parse))
                .isNotEmpty();
    }
}
