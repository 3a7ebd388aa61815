package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.decide;
import static kz.mediagrid.grid.testing.Commands.hold;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.withdraw;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to the week of 30 November 2026, whose grid goes out on Friday the 27th at noon. */
class AWeekOfTheGridTest {

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
    void version1GoesOutAtNoonOfTheFridayBefore() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), WEDNESDAY));
        grid.send(submit(OPENING, on("School opening", "2026-12-01"), WEDNESDAY));

        grid.advanceTo(FRIDAY_NOON.minusMillis(1));
        assertThat(grid.versions()).isEmpty();
        grid.advanceTo(FRIDAY_NOON);

        var version = grid.versions().get(0);
        assertThat(version.getWeek()).isEqualTo(WEEK);
        assertThat(version.getVersion()).isEqualTo(1);
        assertThat(version.getCause()).isEqualTo(PublicationCause.SCHEDULE);
        assertThat(version.getPublishedAt()).isEqualTo(FRIDAY_NOON);
        assertThat(version.getCommandOffset()).isEqualTo(1);
        assertThat(version.getCalendarVersion()).isEqualTo("kz-2026-11");
        assertThat(version.getPolicyVersion()).isEqualTo("standard");
        assertThat(version.getChanges()).extracting(GridChange::getEventId).containsExactly(OPENING, VOTE);
        assertThat(grid.eventTable().get(VOTE).getEntries().get(0).getFirstVersion())
                .isEqualTo(1);
    }

    @Test
    void aWeekWithoutEventsGetsAnEmptyGridAndSoDoesEveryWeekAfterIt() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), WEDNESDAY));

        grid.advanceTo(FRIDAY_NOON.plus(Duration.ofDays(70)));

        assertThat(grid.versions())
                .extracting(MediaGridVersion::getWeek)
                .startsWith(WEEK, NEXT_WEEK, "2026-W51", "2026-W52", "2026-W53", "2027-W01")
                .hasSize(11);
        assertThat(grid.versions()).extracting(MediaGridVersion::getEntryCount).startsWith(1, 0, 0);
    }

    @Test
    void theLogsFirstCommandDecidesWhichWeekIsTheFirst() {
        grid.advanceTo(FRIDAY_NOON);
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), FRIDAY_NOON));

        grid.advanceTo(FRIDAY_NOON.plus(Duration.ofDays(7)));

        assertThat(grid.versions()).extracting(MediaGridVersion::getWeek).containsExactly(NEXT_WEEK);
    }

    @Test
    void whatComesAfterThursdayIsMarkedLateAndIsInVersion1() {
        var thursdayMidnight = Instant.parse("2026-11-26T19:00:00Z");
        var inTime = grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), thursdayMidnight.minusMillis(1)));
        var late = grid.send(submit(OPENING, on("School opening", "2026-12-01"), thursdayMidnight));

        grid.advanceTo(FRIDAY_NOON);

        assertThat(inTime.getLate()).isFalse();
        assertThat(late.getLate()).isTrue();
        assertThat(grid.send(revise(OPENING, 1, on("School opening", "2026-12-02"), thursdayMidnight))
                        .getLate())
                .as("that it is late was said already")
                .isFalse();
        var table = grid.entryTable();
        assertThat(table.get(WEEK + "/" + VOTE).getLate()).isFalse();
        assertThat(table.get(WEEK + "/" + OPENING).getLate()).isTrue();
    }

    @Test
    void aLaterRevisionNeverChangesWhetherAnEntryIsLateButComingBackDoes() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), WEDNESDAY));
        var friday = FRIDAY_NOON.minus(Duration.ofHours(1));

        var revised = grid.send(revise(VOTE, 1, on("Budget vote", "2026-12-04"), friday));
        grid.send(revise(VOTE, 2, on("Budget vote", "2026-12-10"), friday));
        var back = grid.send(revise(VOTE, 3, on("Budget vote", "2026-12-04"), friday));

        assertThat(revised.getLate()).isFalse();
        assertThat(back.getLate()).isTrue();
        assertThat(back.getWeeks()).containsExactly(WEEK, NEXT_WEEK);
    }

    @Test
    void anEventOfSeveralDaysIsAnEntryInEachWeekItTouches() {
        var forum = on("Forum", LocalDate.parse("2026-12-05"), LocalDate.parse("2026-12-08"), null);
        var outcome = grid.send(submit(VOTE, forum, WEDNESDAY));

        grid.advanceTo(FRIDAY_NOON.plus(Duration.ofDays(7)));

        assertThat(outcome.getWeeks()).containsExactly(WEEK, NEXT_WEEK);
        assertThat(grid.entryTable().keySet()).containsExactly(WEEK + "/" + VOTE, NEXT_WEEK + "/" + VOTE);
    }

    @Test
    void whatNoVersionShowedVanishesWithoutATrace() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), WEDNESDAY));
        grid.send(submit(OPENING, on("School opening", "2026-12-01"), WEDNESDAY));
        grid.send(submit("min-1", on("Briefing", "2026-12-02"), WEDNESDAY));

        grid.send(withdraw(VOTE, null, WEDNESDAY));
        grid.send(decide(OPENING, EditorialDecision.EXCLUDE, WEDNESDAY));
        grid.send(revise("min-1", null, on("Briefing", "2026-12-10"), WEDNESDAY));
        grid.advanceTo(FRIDAY_NOON);

        assertThat(grid.versions().get(0).getChanges()).isEmpty();
    }

    @Test
    void aFeaturedEventIsMarkedAndTheAgencysRevisionStays() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), WEDNESDAY));

        var outcome = grid.send(decide(VOTE, EditorialDecision.FEATURE, WEDNESDAY));
        grid.advanceTo(FRIDAY_NOON);

        assertThat(outcome.getRevision()).isEqualTo(1);
        assertThat(grid.entryTable().get(WEEK + "/" + VOTE).getFeatured()).isTrue();
    }

    @Test
    void aHeldWeekIsPublishedByOrderAlone() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), WEDNESDAY));
        grid.send(hold(WEEK, WEDNESDAY));
        grid.advanceTo(FRIDAY_NOON.plus(Duration.ofDays(1)));
        assertThat(grid.versions()).isEmpty();

        grid.send(order(WEEK, grid.clock.now));

        assertThat(grid.versions()).hasSize(1);
        assertThat(grid.versions().get(0).getCause()).isEqualTo(PublicationCause.ORDER);
        assertThat(grid.versions().get(0).getCommandOffset()).isEqualTo(2);
    }

    @Test
    void aWeekPublishedEarlyByOrderGetsNoSecondVersion1() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), WEDNESDAY));
        grid.send(order(WEEK, WEDNESDAY));

        grid.advanceTo(FRIDAY_NOON.plus(Duration.ofDays(7)));

        assertThat(grid.versions()).extracting(MediaGridVersion::getWeek).containsExactly(WEEK, NEXT_WEEK);
    }

    @Test
    void theEntriesOfADayLeadWithThoseWithoutAnHour() {
        var day = LocalDate.parse("2026-12-01");
        grid.send(submit("a-1", on("At three", day, null, LocalTime.of(15, 0)), WEDNESDAY));
        grid.send(submit("b-1", on("At nine", day, null, LocalTime.of(9, 0)), WEDNESDAY));
        grid.send(submit("c-1", on("All day", day, null, null), WEDNESDAY));

        grid.advanceTo(FRIDAY_NOON);

        assertThat(grid.versions().get(0).getChanges())
                .extracting(GridChange::getEventId)
                .containsExactly("c-1", "b-1", "a-1");
    }
}
