package kz.mediagrid.edge.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarInForce;
import org.junit.jupiter.api.Test;

class CalendarsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T07:00:00Z");
    private static final String BUILT_IN = WorkingCalendar.kazakhstan().version();

    private final Calendars calendars = new Calendars();

    private static CalendarInForce calendar(String version, long commandOffset) {
        return calendar(version, WorkingCalendar.kazakhstan().text(), commandOffset);
    }

    private static CalendarInForce calendar(String version, String text, long commandOffset) {
        return CalendarInForce.newBuilder()
                .setVersion(version)
                .setText(text.replaceFirst("(?m)^version,.*$", "version," + version))
                .setActivatedAt(commandOffset < 0 ? null : NOON.plusSeconds(commandOffset))
                .setCommandOffset(commandOffset)
                .build();
    }

    @Test
    void beforeTheTopicSaysAnythingTheBuiltInOneIsInForce() {
        assertThat(calendars.inForce()).isEqualTo(WorkingCalendar.kazakhstan());
        assertThat(calendars.find(BUILT_IN)).isPresent();
        assertThat(calendars.all())
                .singleElement()
                .extracting(KnownCalendar::version)
                .isEqualTo(BUILT_IN);
    }

    @Test
    void theNewestActivationOnTheLogIsInForceHoweverTheyCome() {
        calendars.apply(calendar(BUILT_IN, -1));
        calendars.apply(calendar("second", 7));
        calendars.apply(calendar("first", 3));
        calendars.apply(calendar("second", 7));

        assertThat(calendars.inForce().version()).isEqualTo("second");
        assertThat(calendars.all()).extracting(KnownCalendar::version).containsExactly("second", "first", BUILT_IN);
    }

    @Test
    void whatTheTopicHoldsTakesThePlaceOfTheBuiltInOne() {
        calendars.apply(calendar("kz-2025", -1));

        assertThat(calendars.inForce().version()).isEqualTo("kz-2025");
        assertThat(calendars.find(BUILT_IN)).isEmpty();
    }

    @Test
    void whatWasReceivedThenIsCountedByTheCalendarOfThen() {
        calendars.apply(calendar(BUILT_IN, -1));
        calendars.apply(calendar("first", 3));
        calendars.apply(calendar("second", 7));

        assertThat(calendars.inForceAt(NOON).version()).isEqualTo(BUILT_IN);
        assertThat(calendars.inForceAt(NOON.plusSeconds(3)).version()).isEqualTo("first");
        assertThat(calendars.inForceAt(NOON.plusSeconds(60)).version()).isEqualTo("second");
    }

    @Test
    void theWeeksThereAreFollowTheCalendarInForce() {
        var weeks = new GridWeeks(calendars, WeekPolicy.standard());
        var farAway = GridWeek.parse("2037-W10");
        var near = GridWeek.parse("2026-W50");
        assertThat(weeks.reaches(farAway)).isFalse();
        assertThat(weeks.schedule(near).calendarVersion()).isEqualTo(BUILT_IN);

        var longer = WorkingCalendar.kazakhstan().text().replaceFirst("computed until,.*", "computed until,2040");
        calendars.apply(calendar("longer", longer, 3));

        assertThat(weeks.reaches(farAway)).isTrue();
        assertThat(weeks.schedule(near).calendarVersion()).isEqualTo("longer");
    }
}
