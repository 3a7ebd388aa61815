package kz.mediagrid.gateway.event;

import static kz.mediagrid.gateway.Parsing.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.gateway.contact.PrivateContacts;
import kz.mediagrid.gateway.file.EmptyFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExamplesTest {

    private static <T> T example(String name, Class<T> type) throws IOException {
        try (var file = ExamplesTest.class.getResourceAsStream("/kz/mediagrid/gateway/api/" + name + ".request.json")) {
            return StrictJson.read(file.readAllBytes(), type).value();
        }
    }

    @Test
    void whatTheDescriptionShowsCanBeSent() throws IOException {
        var now = Instant.parse("2026-12-03T05:00:00Z");

        var weeks = PlannedEventFixture.weeks();
        var contacts = new PrivateContacts("edu", "request", "edu-1");

        var submitted = example("submitPlannedEvent", SubmitEvent.class);
        assertThat(faults(() -> EventParser.parseNew(submitted, weeks, now, contacts, EmptyFiles.OF_AGENCY)))
                .isEmpty();
        var revised = example("revisePlannedEvent", SubmitEvent.class);
        assertThat(faults(() -> EventParser.parse(revised, weeks, now, contacts, EmptyFiles.OF_AGENCY)))
                .isEmpty();
        var postponed = example("postponePlannedEvent", PostponeEvent.class);
        assertThat(faults(() -> postponed.parse(weeks, now))).isEmpty();
        assertThat(faults(example("reinstatePlannedEvent", ReinstateEvent.class)::parse))
                .isEmpty();
        assertThat(faults(example("withdrawPlannedEvent", WithdrawEvent.class)::parse))
                .isEmpty();
    }

    @Test
    void eachLineOfTheShownBatchIsALine() throws IOException {
        var json = JsonMapper.builder().build();
        try (var file =
                ExamplesTest.class.getResourceAsStream("/kz/mediagrid/gateway/api/submitPlannedEvents.request.json")) {
            var lines = json.readTree(file.readAllBytes());

            assertThat(lines)
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(StrictJson.read(json.writeValueAsBytes(line), PlannedEventLine.class)
                                    .value()
                                    .event())
                            .isNotNull());
        }
    }
}
