package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.activate;
import static kz.mediagrid.grid.testing.Commands.declare;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Commands.submit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.grid.testing.Details;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.Verdict;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The authorised body puts another calendar in force: from that command on, and in no other order, it counts. */
class AnotherCalendarTest {

    private static final String RELEASE = WorkingCalendar.kazakhstan().version();

    /** A Wednesday; the grid of the week after goes out on Friday at noon, 07:00 UTC. */
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");

    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T07:00:00Z");
    private static final Instant SATURDAY_NOON = Instant.parse("2026-11-28T07:00:00Z");

    private final Aggregator grid = new Aggregator(WEDNESDAY);

    @AfterEach
    void close() {
        grid.close();
    }

    @Test
    void aFridayThatBecomesADayOffMovesTheNextGrid() {
        grid.send(submit("edu-1", Details.on("Budget vote", "2026-12-01"), WEDNESDAY));

        var outcome = grid.send(fridayIsOff("kz-friday-off", RELEASE));
        grid.advanceTo(FRIDAY_NOON);
        assertThat(outcome.getVerdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(grid.versions()).isEmpty();

        grid.advanceTo(SATURDAY_NOON);
        assertThat(grid.versions()).singleElement().satisfies(version -> {
            assertThat(version.getWeek()).isEqualTo("2026-W49");
            assertThat(version.getCalendarVersion()).isEqualTo("kz-friday-off");
        });
        grid.advanceTo(Instant.parse("2026-12-04T07:00:00Z"));
        assertThat(grid.versions()).hasSize(2);
    }

    @Test
    void aGridThatShouldHaveGoneOutByTheNewCalendarGoesOutAtOnce() {
        grid.send(declare(stamp("edu", WEDNESDAY), "2026-W49"));
        grid.send(fridayIsOff("kz-friday-off", RELEASE));
        grid.advanceTo(FRIDAY_NOON.plusSeconds(3600));
        assertThat(grid.versions()).isEmpty();

        grid.send(
                activate(stamp("maidd", grid.clock.now), "kz-friday-on", "kz-friday-off", "2026-12-30", "2026-12-26"));
        grid.look();

        assertThat(grid.versions())
                .singleElement()
                .satisfies(version -> assertThat(version.getPublishedAt()).isEqualTo(FRIDAY_NOON.plusSeconds(3600)));
    }

    @Test
    void lateIsWhatTheCalendarInForceCallsLate() {
        grid.send(activate(stamp("maidd", WEDNESDAY), "kz-thursday-off", RELEASE, "2026-11-26", "2026-11-28"));
        var thursdayIsOver = Instant.parse("2026-11-26T19:00:00Z");

        var sent = grid.send(submit("edu-1", Details.on("Budget vote", "2026-12-01"), thursdayIsOver));

        assertThat(sent.getLate()).isFalse();
    }

    @Test
    void eachCalendarIsKeptWhole() {
        grid.send(declare(stamp("edu", WEDNESDAY), "2026-W49"));
        var command = fridayIsOff("kz-friday-off", RELEASE);
        grid.send(command);
        grid.send(command);

        assertThat(grid.calendars()).extracting(CalendarInForce::getVersion).containsExactly("kz-friday-off");
        var kept = grid.calendars().get(0);
        assertThat(kept.getText()).isEqualTo(command.getText());
        assertThat(kept.getReplaces()).isEqualTo(RELEASE);
        assertThat(kept.getLegalAct()).isEqualTo("Order No. 7");
        assertThat(kept.getActivatedAt()).isEqualTo(WEDNESDAY);
        assertThat(kept.getActor()).isEqualTo("account-1");
        assertThat(kept.getCommandOffset()).isEqualTo(1);
    }

    @Test
    void oneThatContradictsItselfOrWasInForceOrIsOutdatedIsRefused() {
        var contradictory = grid.send(activate(stamp("maidd", WEDNESDAY), "kz-1", RELEASE, "2026-12-02", "2026-12-01"));
        var known = grid.send(activate(stamp("maidd", WEDNESDAY), RELEASE, RELEASE, "2026-12-02", "2026-12-05"));
        grid.send(fridayIsOff("kz-friday-off", RELEASE));
        var twice = grid.send(fridayIsOff("kz-friday-off", "kz-friday-off"));
        var outdated = grid.send(fridayIsOff("kz-2", RELEASE));

        assertThat(List.of(contradictory, known, twice, outdated))
                .extracting(outcome -> outcome.getRefusal().getReason())
                .containsExactly(
                        RefusalReason.CALENDAR_CONTRADICTORY,
                        RefusalReason.CALENDAR_KNOWN,
                        RefusalReason.CALENDAR_KNOWN,
                        RefusalReason.CALENDAR_OUTDATED);
        assertThat(contradictory.getRefusal().getDetail()).contains("2026-12-01 is not a weekend day");
        assertThat(grid.calendars()).hasSize(1);
    }

    @Test
    void aRebuildMakesTheSameGridsUnderTheSameCalendars() {
        List<SpecificRecord> log = List.of(
                submit("edu-1", Details.on("Budget vote", "2026-12-01"), WEDNESDAY),
                fridayIsOff("kz-friday-off", RELEASE),
                submit("edu-2", Details.on("Budget vote", "2026-12-02"), FRIDAY_NOON));
        log.forEach(grid::send);
        grid.advanceTo(SATURDAY_NOON);
        var headers = grid.versions().stream().map(VersionHeaders::of).toList();

        try (var rebuilt = new Aggregator(SATURDAY_NOON, headers)) {
            log.forEach(rebuilt::send);
            rebuilt.look();

            assertThat(headers).hasSize(1);
            assertThat(rebuilt.versions()).isEmpty();
            assertThat(rebuilt.outcomes()).isEqualTo(grid.outcomes());
        }
    }

    /** A Friday off: the first working day after the Thursday is a Saturday. */
    private CalendarActivated fridayIsOff(String version, String replaces) {
        return activate(stamp("maidd", grid.clock.now), version, replaces, "2026-11-27", "2026-11-28");
    }
}
