package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.decide;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.reinstate;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.withdraw;
import static kz.mediagrid.grid.testing.Filed.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.grid.testing.Filed;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.ClashKind;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the outcome of a submission, and the events on both sides, say of a clash. */
class ClashWarningsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");
    private static final LocalDate THURSDAY = LocalDate.parse("2026-12-03");
    private static final String HALL = "Дом министерств, зал 1";

    private final Aggregator grid = new Aggregator(NOW);
    private final Map<String, PlannedEvent> events = new TreeMap<>();

    @AfterEach
    void close() {
        grid.close();
    }

    @Test
    void theSecondOfTwoIsAcceptedWithAWarningAndBothSayOfIt() {
        var first = send(submit("edu-1", inHall("edu").details(), NOW));

        var second =
                send(submit("health-1", inHall("health").hours("10:30", "12:00").details(), NOW.plusSeconds(60)));

        assertThat(first.getWarnings()).isEmpty();
        assertThat(first.getWarningCount()).isZero();
        assertThat(second.getVerdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(second.getWarningCount()).isEqualTo(1);
        assertThat(second.getWarnings())
                .containsExactly(Clash.newBuilder()
                        .setKind(ClashKind.SAME_PLACE)
                        .setOtherEventId("edu-1")
                        .setOtherAgencyCode("edu")
                        .setDay(THURSDAY)
                        .setOtherStart(600)
                        .setSince(NOW.plusSeconds(60))
                        .build());
        assertThat(events.get("health-1").getClashes()).isEqualTo(second.getWarnings());
        assertThat(events.get("edu-1").getClashes())
                .containsExactly(Clash.newBuilder()
                        .setKind(ClashKind.SAME_PLACE)
                        .setOtherEventId("health-1")
                        .setOtherAgencyCode("health")
                        .setDay(THURSDAY)
                        .setOtherStart(630)
                        .setOtherEnd(720)
                        .setSince(NOW.plusSeconds(60))
                        .build());
        assertThat(events.get("edu-1").getRevision()).isEqualTo(1);
        assertThat(events.get("edu-1").getChangedAt()).isEqualTo(NOW);
    }

    @Test
    void aClashGoesWhenEitherIsMovedWithdrawnOrExcluded() {
        send(submit("edu-1", inHall("edu").details(), NOW));
        send(submit("health-1", inHall("health").details(), NOW));
        assertClash(true);

        var moved =
                send(revise("edu-1", 1, inHall("edu").on(THURSDAY.plusDays(1)).details(), NOW));
        assertThat(moved.getWarnings()).isEmpty();
        assertClash(false);
        assertThat(send(revise("edu-1", 2, inHall("edu").details(), NOW)).getWarnings())
                .hasSize(1);
        assertClash(true);
        send(withdraw("health-1", null, NOW));
        assertClash(false);
        assertThat(send(reinstate("health-1", NOW)).getWarnings()).hasSize(1);
        assertClash(true);
        send(decide("edu-1", EditorialDecision.EXCLUDE, NOW));
        assertClash(false);
        assertThat(send(decide("edu-1", EditorialDecision.INCLUDE, NOW)).getWarnings())
                .hasSize(1);
        assertClash(true);
    }

    @Test
    void whatGoesOnClashingKeepsTheTimeSinceWhen() {
        send(submit("edu-1", inHall("edu").details(), NOW));
        send(submit("health-1", inHall("health").details(), NOW));

        send(revise("health-1", 1, inHall("health").hours("10:15", null).details(), NOW.plusSeconds(600)));
        assertThat(events.get("edu-1").getClashes())
                .extracting(Clash::getOtherStart, Clash::getSince)
                .containsExactly(tuple(615, NOW));

        send(revise("health-1", 2, inHall("health").hours("17:00", null).details(), NOW.plusSeconds(700)));
        send(revise("health-1", 3, inHall("health").details(), NOW.plusSeconds(800)));
        assertThat(events.get("edu-1").getClashes()).extracting(Clash::getSince).containsExactly(NOW.plusSeconds(800));
    }

    @Test
    void theEditorIsWarnedOfTwoFeaturedEventsAtOnce() {
        send(submit("edu-1", by("edu").details(), NOW));
        send(submit("health-1", by("health").details(), NOW));
        send(decide("edu-1", EditorialDecision.FEATURE, NOW));

        var second = send(decide("health-1", EditorialDecision.FEATURE, NOW));

        assertThat(second.getWarnings()).extracting(Clash::getKind).containsExactly(ClashKind.BOTH_FEATURED);
    }

    @Test
    void publicationLeavesClashesAsTheyAre() {
        send(submit("edu-1", inHall("edu").details(), NOW));
        send(submit("health-1", inHall("health").details(), NOW));

        send(order("2026-W49", NOW.plus(Duration.ofHours(1))));

        assertThat(events.get("edu-1").getEntries().get(0).getFirstVersion()).isEqualTo(1);
        assertClash(true);
    }

    @Test
    void anOutcomeNames20AndCountsAll() {
        for (var number = 1; number <= 25; number++) {
            send(submit("body-%02d-1".formatted(number), inHall("any").details(), NOW));
        }

        var last = send(submit("last-1", inHall("last").details(), NOW));

        assertThat(last.getWarnings()).hasSize(20);
        assertThat(last.getWarningCount()).isEqualTo(25);
        assertThat(events.get("last-1").getClashes()).hasSize(25);
    }

    @Test
    void aPlaceThatACrowdNamesTellsNothingUntilTheCrowdIsSmallAgain() {
        for (var number = 1; number <= 30; number++) {
            send(submit("body-%02d-1".formatted(number), inHall("any").details(), NOW));
        }
        assertThat(events.get("body-01-1").getClashes()).hasSize(29);

        var last = send(submit("last-1", inHall("last").details(), NOW));
        assertThat(last.getWarnings()).isEmpty();
        assertThat(events.values())
                .allSatisfy(event -> assertThat(event.getClashes()).isEmpty());

        send(withdraw("body-07-1", null, NOW));
        assertThat(events.get("body-07-1").getClashes()).isEmpty();
        assertThat(events.get("last-1").getClashes()).hasSize(29);
        assertThat(List.copyOf(events.values()))
                .filteredOn(event -> !event.getEventId().equals("body-07-1"))
                .allSatisfy(event -> assertThat(event.getClashes()).hasSize(29));
    }

    private static Filed inHall(String agency) {
        return by(agency).at(HALL);
    }

    private SubmissionOutcome send(SpecificRecord command) {
        var outcome = grid.send(command);
        events.putAll(grid.eventTable());
        return outcome;
    }

    private void assertClash(boolean there) {
        assertThat(List.of("edu-1", "health-1"))
                .allSatisfy(id -> assertThat(events.get(id).getClashes()).hasSize(there ? 1 : 0));
    }
}
