package kz.mediagrid.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import kz.mediagrid.edge.call.StrictJson;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static <T> T example(String name, Class<T> type) throws IOException {
        try (var file = ExamplesTest.class.getResourceAsStream("/kz/mediagrid/gateway/api/" + name + ".request.json")) {
            return StrictJson.read(file.readAllBytes(), type).value();
        }
    }

    @Test
    void whatTheDescriptionShowsCanBeSent() throws IOException {
        var now = Instant.parse("2026-12-03T05:00:00Z");

        assertThat(EventRules.checkNew(
                                example("submitPlannedEvent", PlannedEventBody.class), PlannedEventFixture.weeks(), now)
                        .all())
                .isEmpty();
        assertThat(EventRules.check(
                                example("revisePlannedEvent", PlannedEventBody.class), PlannedEventFixture.weeks(), now)
                        .all())
                .isEmpty();
        assertThat(PostponementRules.check(
                                example("postponePlannedEvent", PostponementBody.class),
                                PlannedEventFixture.weeks(),
                                now)
                        .all())
                .isEmpty();
        assertThat(example("reinstatePlannedEvent", ReinstatementBody.class)
                        .faults()
                        .all())
                .isEmpty();
        assertThat(example("withdrawPlannedEvent", WithdrawalBody.class)
                        .faults()
                        .all())
                .isEmpty();
    }
}
