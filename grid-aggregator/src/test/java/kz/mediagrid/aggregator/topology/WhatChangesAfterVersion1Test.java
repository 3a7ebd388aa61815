package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.decide;
import static kz.mediagrid.grid.testing.Commands.hold;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.reinstate;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.withdraw;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.schemas.RefusalReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a published week shows of changes: gathered for ten minutes, at once on the day, never twice. */
class WhatChangesAfterVersion1Test {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T07:00:00Z");
    private static final String WEEK = "2026-W49";
    private static final String NEXT_WEEK = "2026-W50";
    private static final String VOTE = "fin-1";
    private static final String OPENING = "edu-1";

    private final Aggregator grid = new Aggregator(WEDNESDAY);

    @AfterEach
    void close() {
        grid.close();
    }

    @Test
    void changesAreGatheredForTenMinutesFromTheFirstAndLeaveTogether() {
        published();
        grid.send(revise(VOTE, null, on("Budget vote, second reading", "2026-12-03"), FRIDAY_NOON));
        grid.send(submit("min-1", on("Briefing", "2026-12-02"), FRIDAY_NOON.plus(Duration.ofMinutes(9))));

        grid.advanceTo(FRIDAY_NOON.plus(Duration.ofMinutes(10)).minusMillis(1));
        assertThat(newVersions()).isEmpty();
        grid.advanceTo(FRIDAY_NOON.plus(Duration.ofMinutes(10)));

        var version = newVersions().get(0);
        assertThat(version.getCause()).isEqualTo(PublicationCause.CHANGES);
        assertThat(version.getPreviousHash()).isEqualTo(grid.versions().get(0).getVersionHash());
        assertThat(version.getChanges())
                .extracting(GridChange::getKind)
                .containsExactly(ChangeKind.ADDED, ChangeKind.REVISED);
        assertThat(version.getChanges().get(1).getEntry().getFirstVersion()).isEqualTo(1);
        assertThat(version.getChanges().get(1).getEntry().getChangedVersion()).isEqualTo(2);
    }

    @Test
    void allWeeksThatChangedGetTheirVersionAtTheSameMoment() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-10"), WEDNESDAY));
        grid.send(order(NEXT_WEEK, WEDNESDAY));
        published();

        grid.send(revise(VOTE, null, on("Budget vote", "2026-12-03"), FRIDAY_NOON));
        grid.advanceTo(FRIDAY_NOON.plus(Duration.ofMinutes(11)));

        var both = grid.versions().subList(2, grid.versions().size());
        assertThat(both).extracting(MediaGridVersion::getWeek).containsExactly(WEEK, NEXT_WEEK);
        assertThat(both).extracting(MediaGridVersion::getPublishedAt).containsOnly(grid.clock.now);
        assertThat(both.get(1).getChanges().get(0).getEntry().getMovedTo()).isEqualTo("2026-12-03");
    }

    @Test
    void whatIsTakenBackWithinTheTenMinutesIsNoChange() {
        published();
        grid.send(withdraw(VOTE, "storm", FRIDAY_NOON));
        grid.send(reinstate(VOTE, FRIDAY_NOON.plusSeconds(60)));

        grid.advanceTo(FRIDAY_NOON.plus(Duration.ofHours(1)));

        assertThat(newVersions()).isEmpty();
    }

    @Test
    void aChangeWaitsItsTenMinutesAlsoWhereAnEarlierOneWasTakenBack() {
        published();
        grid.send(withdraw(VOTE, "storm", FRIDAY_NOON));
        grid.send(reinstate(VOTE, FRIDAY_NOON.plusSeconds(60)));
        grid.send(submit("min-1", on("Briefing", "2026-12-02"), FRIDAY_NOON.plusSeconds(120)));

        grid.advanceTo(FRIDAY_NOON.plus(Duration.ofMinutes(11)));
        assertThat(newVersions()).isEmpty();
        grid.advanceTo(FRIDAY_NOON.plus(Duration.ofMinutes(12)));

        assertThat(newVersions()).hasSize(1);
    }

    @Test
    void onTheDayItselfACancellationOrAMoveGoesOutAtOnce() {
        published();
        var thursdayMorning = Instant.parse("2026-12-03T03:00:00Z");
        grid.advanceTo(thursdayMorning);

        grid.send(revise(VOTE, null, on("Budget vote", "2026-12-04"), thursdayMorning));
        grid.look();

        var change = newVersions().get(0).getChanges().get(0);
        assertThat(change.getEntry().getDate()).isEqualTo("2026-12-04");
        assertThat(newVersions().get(0).getPublishedAt()).isEqualTo(thursdayMorning);
    }

    @Test
    void onTheDaysBeforeAndAfterItGoesOutWithTheOthers() {
        published();
        for (var day : List.of("2026-12-02T03:00:00Z", "2026-12-04T03:00:00Z")) {
            var then = Instant.parse(day);
            grid.advanceTo(then);
            var before = newVersions().size();
            grid.send(withdraw(VOTE, "storm", then));
            grid.advanceTo(then.plus(Duration.ofMinutes(10)).minusMillis(1));
            assertThat(newVersions()).hasSize(before);
            grid.advanceTo(then.plus(Duration.ofMinutes(10)));
            assertThat(newVersions()).hasSize(before + 1);
            grid.send(reinstate(VOTE, then.plus(Duration.ofMinutes(10))));
        }
    }

    @Test
    void aWithdrawnEventIsStruckThroughWithThePublicReasonAndCanComeBack() {
        published();
        var later = FRIDAY_NOON.plus(Duration.ofHours(1));

        grid.send(withdraw(VOTE, "storm", FRIDAY_NOON));
        grid.advanceTo(later);
        grid.send(reinstate(VOTE, later));
        grid.advanceTo(later.plus(Duration.ofHours(1)));

        var cancelled = newVersions().get(0).getChanges().get(0);
        assertThat(cancelled.getKind()).isEqualTo(ChangeKind.CANCELLED);
        assertThat(cancelled.getEntry().getStanding()).isEqualTo(EntryStanding.CANCELLED);
        assertThat(cancelled.getEntry().getPublicReason().getRu()).isEqualTo("storm");
        assertThat(cancelled.toString()).doesNotContain("private reason");
        assertThat(newVersions().get(1).getChanges().get(0).getKind()).isEqualTo(ChangeKind.REINSTATED);
    }

    @Test
    void aMovedEventPointsToItsNewDayAndLaterChangesThereAreNoNewsHere() {
        published();
        var later = FRIDAY_NOON.plus(Duration.ofHours(1));

        grid.send(revise(VOTE, null, on("Budget vote", "2026-12-10"), FRIDAY_NOON));
        grid.advanceTo(later);
        grid.send(revise(VOTE, null, on("Budget vote, corrected", "2026-12-10"), later));
        grid.advanceTo(later.plus(Duration.ofHours(1)));

        assertThat(newVersions()).hasSize(1);
        var moved = newVersions().get(0).getChanges().get(0);
        assertThat(moved.getKind()).isEqualTo(ChangeKind.MOVED);
        assertThat(moved.getEntry().getTitle().getRu()).isEqualTo("Budget vote");
        assertThat(moved.getEntry().getMovedTo()).isEqualTo("2026-12-10");
    }

    @Test
    void anExcludedEventIsRemovedWithoutAReason() {
        published();

        grid.send(decide(VOTE, EditorialDecision.EXCLUDE, FRIDAY_NOON));
        grid.advanceTo(FRIDAY_NOON.plus(Duration.ofHours(1)));

        var removed = newVersions().get(0).getChanges().get(0);
        assertThat(removed.getKind()).isEqualTo(ChangeKind.REMOVED);
        assertThat(removed.getEntry()).isNull();
        assertThat(grid.entryTable()).isEmpty();
    }

    @Test
    void aHoldStopsLaterVersionsOfItsWeekAndOfNoOther() {
        published();
        grid.send(order(NEXT_WEEK, FRIDAY_NOON));
        grid.send(hold(WEEK, FRIDAY_NOON));
        grid.send(revise(VOTE, null, on("Budget vote, second reading", "2026-12-03"), FRIDAY_NOON));
        grid.send(submit(OPENING, on("School opening", "2026-12-08"), FRIDAY_NOON));

        grid.advanceTo(FRIDAY_NOON.plus(Duration.ofHours(1)));
        assertThat(newVersions()).extracting(MediaGridVersion::getWeek).containsExactly(NEXT_WEEK, NEXT_WEEK);
        grid.send(order(WEEK, grid.clock.now));

        assertThat(newVersions()).hasSize(3);
        assertThat(newVersions().get(2).getWeek()).isEqualTo(WEEK);
    }

    @Test
    void anOrderWithNothingNewLiftsAHoldAndIsRefusedWithoutOne() {
        published();
        grid.send(hold(WEEK, FRIDAY_NOON));

        var lifted = grid.send(order(WEEK, FRIDAY_NOON));
        var refused = grid.send(order(WEEK, FRIDAY_NOON));

        assertThat(lifted.getRefusal()).isNull();
        assertThat(refused.getRefusal().getReason()).isEqualTo(RefusalReason.NOTHING_TO_PUBLISH);
        assertThat(newVersions()).isEmpty();
    }

    /** The budget vote is in version 1. */
    private void published() {
        if (grid.eventTable().isEmpty()) {
            grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), WEDNESDAY));
        }
        grid.advanceTo(FRIDAY_NOON);
    }

    private List<MediaGridVersion> newVersions() {
        return grid.versions().subList(1, grid.versions().size());
    }
}
