package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.hold;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.schemas.GridWeekState;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The state of each week on grid-weeks: its version, its hold, and the changes that wait. */
class WhatIsSaidOfAWeekTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final String WEEK = "2026-W49";
    private static final String OTHER = "2026-W50";

    private final Aggregator grid = new Aggregator(WEDNESDAY);
    private final List<SpecificRecord> sent = new ArrayList<>();

    @AfterEach
    void close() {
        grid.close();
    }

    @Test
    void changesAreCountedAndGoOutAtTheTimeThatIsSaid() {
        published();
        assertThat(week().getVersion()).isEqualTo(1);
        assertThat(week().getWaiting()).isZero();
        assertThat(week().getWaitingDue()).isNull();

        send(revise("edu-1", 1, on("Lesson", "2026-12-03"), at(1)));
        send(revise("edu-2", 1, on("Lecture", "2026-12-03"), at(4)));

        assertThat(week().getWaiting()).isEqualTo(2);
        assertThat(week().getWaitingDue()).isEqualTo(at(11));
        grid.advanceTo(at(10));
        assertThat(week().getVersion()).isEqualTo(1);
        grid.advanceTo(at(11));
        assertThat(week().getVersion()).isEqualTo(2);
        assertThat(week().getWaiting()).isZero();
        assertThat(week().getWaitingDue()).isNull();
    }

    @Test
    void aChangeThatIsTakenBackWaitsNoLongerAndTheNextOneIsTheFirst() {
        published();
        send(revise("edu-1", 1, on("Lesson", "2026-12-03"), at(1)));
        send(revise("edu-2", 1, on("Lecture", "2026-12-03"), at(4)));

        send(revise("edu-1", 2, on("Meeting", "2026-12-03"), at(5)));

        assertThat(week().getWaiting()).isEqualTo(1);
        assertThat(week().getWaitingDue()).isEqualTo(at(14));
        grid.advanceTo(at(13));
        assertThat(week().getVersion()).isEqualTo(1);
        grid.advanceTo(at(14));
        assertThat(week().getVersion()).isEqualTo(2);
    }

    @Test
    void theFirstHoldIsSaidUntilAnOrderAndAHeldWeekSetsNoTime() {
        published();
        var first = hold(WEEK, at(1));
        send(first);
        send(hold(WEEK, at(2)));
        send(revise("edu-1", 1, on("Lesson", "2026-12-03"), at(3)));
        assertThat(week().getHold()).isEqualTo(first);
        assertThat(week().getDecidedUpTo()).isEqualTo(4);
        assertThat(week().getWaiting()).isEqualTo(1);
        assertThat(GatherRule.nextPublication(grid.weeks().values().stream())).isEmpty();

        send(submit("fin-1", on("Vote", "2026-12-09"), at(4)));
        send(order(OTHER, at(4)));
        send(revise("fin-1", 1, on("Second vote", "2026-12-09"), at(5)));
        assertThat(GatherRule.nextPublication(grid.weeks().values().stream())).contains(at(15));

        send(order(WEEK, at(6)));
        assertThat(week().getHold()).isNull();
        assertThat(week().getVersion()).isEqualTo(2);
        send(hold(WEEK, at(7)));
        send(order(WEEK, at(8)));
        assertThat(week().getHold()).as("an order that publishes nothing").isNull();
        assertThat(week().getDecidedUpTo()).isEqualTo(sent.size() - 1);
    }

    @Test
    void oneCommandWritesAtMostOneStateAndOneThatChangesNothingOfAWeekWritesNone() {
        published();
        var before = grid.weekStates().size();
        send(revise("edu-1", 1, on("Lesson", "2026-12-03"), at(1)));
        assertThat(grid.weekStates().size()).isEqualTo(before + 1);

        send(revise("edu-1", 2, on("Long lesson", "2026-12-03"), at(2)));
        send(submit("fin-1", on("Vote", "2026-12-09"), at(2)));
        assertThat(grid.weekStates().size()).isEqualTo(before + 1);

        send(order(WEEK, at(3)));
        assertThat(grid.weekStates().size()).isEqualTo(before + 2);
    }

    @Test
    void aStateMadeAgainSaysTheSameAndNothingOfThePast() {
        published();
        send(revise("edu-1", 1, on("Lesson", "2026-12-03"), at(1)));
        send(hold(OTHER, at(1)));
        send(order(OTHER, at(1)));
        var second = hold(OTHER, at(2));
        send(second);
        send(order(WEEK, at(3)));
        send(revise("edu-1", 2, on("Long lesson", "2026-12-03"), at(3)));
        var versions = grid.versions().stream().map(VersionHeaders::of).toList();

        try (var again = new Aggregator(at(4), versions)) {
            for (var command : sent) {
                again.send(command);
                again.tick();
            }
            again.look();

            assertThat(again.weeks()).isEqualTo(grid.weeks());
            assertThat(statesOf(again, WEEK))
                    .extracting(GridWeekState::getVersion)
                    .containsOnly(2);
            assertThat(statesOf(again, OTHER))
                    .extracting(GridWeekState::getHold)
                    .containsOnly(second);
        }
    }

    private static List<GridWeekState> statesOf(Aggregator grid, String week) {
        return grid.weekStates().stream()
                .filter(state -> state.getWeek().equals(week))
                .toList();
    }

    private void published() {
        send(submit("edu-1", on("Meeting", "2026-12-03"), WEDNESDAY));
        send(submit("edu-2", on("Talk", "2026-12-03"), WEDNESDAY));
        send(order(WEEK, WEDNESDAY));
    }

    private void send(SpecificRecord command) {
        sent.add(command);
        grid.send(command);
    }

    private GridWeekState week() {
        return grid.weeks().get(WEEK);
    }

    private static Instant at(int minutes) {
        return WEDNESDAY.plus(Duration.ofMinutes(minutes));
    }
}
