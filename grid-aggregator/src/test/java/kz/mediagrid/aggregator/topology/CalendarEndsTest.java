package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.activate;
import static kz.mediagrid.grid.testing.Commands.declare;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Commands.submit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.testing.Details;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.RefusalReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The calendar ends with 2026: the grid of the week from 4 January would go out on a day that it does not have. */
class CalendarEndsTest {

    private static final WorkingCalendar ENDS_IN_2026 = WorkingCalendar.parse(
            WorkingCalendar.kazakhstan().text().replace("computed until,2035", "computed until,2026"));

    private static final Instant IN_DECEMBER = Instant.parse("2026-12-23T05:00:00Z");
    private static final Instant IN_JANUARY = Instant.parse("2027-01-12T05:00:00Z");

    private Aggregator grid = begun(IN_DECEMBER);

    private static Aggregator begun(Instant now) {
        return new Aggregator(now, List.of(), Aggregator.beganWith(ENDS_IN_2026));
    }

    @AfterEach
    void close() {
        grid.close();
    }

    @Test
    void theGridsAfterItWaitForTheNextCalendarAndAreMadeUpInOrder() {
        grid.send(declare(stamp("edu", IN_DECEMBER), "2026-W53"));
        grid.advanceTo(IN_JANUARY);
        assertThat(weeks()).containsExactly("2026-W53");

        grid.send(activate(stamp("maidd", IN_JANUARY), "kz-2027", ENDS_IN_2026.version(), "2026-12-02", "2026-12-05"));
        grid.look();

        assertThat(weeks()).containsExactly("2026-W53", "2027-W01", "2027-W02");
        grid.advanceTo(Instant.parse("2027-01-15T07:00:00Z"));
        assertThat(weeks()).containsExactly("2026-W53", "2027-W01", "2027-W02", "2027-W03");
        assertThat(grid.versions())
                .allSatisfy(version -> assertThat(version.getVersion()).isEqualTo(1));
    }

    @Test
    void aCalendarThatEndsOnTheSameDayLeavesThemWaiting() {
        grid.send(declare(stamp("edu", IN_DECEMBER), "2026-W53"));
        grid.advanceTo(IN_JANUARY);
        var longer =
                activate(stamp("maidd", IN_JANUARY), "kz-same", ENDS_IN_2026.version(), "2026-12-02", "2026-12-05");

        grid.send(CalendarActivated.newBuilder(longer)
                .setText(longer.getText().replace("computed until,2035", "computed until,2026"))
                .build());
        grid.look();
        assertThat(weeks()).containsExactly("2026-W53");

        grid.send(activate(stamp("maidd", IN_JANUARY), "kz-2027", "kz-same", "2026-12-02", "2026-12-05"));
        grid.look();
        assertThat(weeks()).containsExactly("2026-W53", "2027-W01", "2027-W02");
    }

    @Test
    void aGridThatBeginsAfterItWaitsForTheNextCalendarToo() {
        grid.close();
        grid = begun(IN_JANUARY);
        grid.send(declare(stamp("edu", IN_JANUARY), "2027-W03"));
        grid.advanceTo(Instant.parse("2027-01-20T05:00:00Z"));
        assertThat(weeks()).isEmpty();

        grid.send(activate(
                stamp("maidd", grid.clock.now), "kz-2027", ENDS_IN_2026.version(), "2026-12-02", "2026-12-05"));
        grid.look();

        assertThat(weeks()).containsExactly("2027-W03");
    }

    @Test
    void anEventAfterItIsRefusedWithThatReason() {
        var outcome = grid.send(submit("edu-1", Details.on("Budget vote", "2027-01-05"), IN_DECEMBER));

        assertThat(outcome.getRefusal().getReason()).isEqualTo(RefusalReason.WEEK_UNKNOWN);
    }

    private List<String> weeks() {
        return grid.versions().stream().map(MediaGridVersion::getWeek).toList();
    }
}
