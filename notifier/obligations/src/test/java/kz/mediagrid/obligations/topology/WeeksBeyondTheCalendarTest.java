package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.activated;
import static kz.mediagrid.obligations.topology.Records.agency;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationTransition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The calendar ends with 2026: nobody knows when the form for the week from 4 January is due until the next one is there. */
class WeeksBeyondTheCalendarTest {

    private static final WorkingCalendar ENDS_IN_2026 = WorkingCalendar.parse(
            WorkingCalendar.kazakhstan().text().replace("computed until,2035", "computed until,2026"));

    private static final String IN_DECEMBER = "2026-12-21T05:00:00Z";
    private static final String IN_JANUARY = "2027-01-12T05:00:00Z";

    private ClockOfObligations clock = begun(IN_DECEMBER);

    private static ClockOfObligations begun(String now) {
        return new ClockOfObligations(Instant.parse(now), ClockOfObligations.beganWith(ENDS_IN_2026));
    }

    @AfterEach
    void close() {
        clock.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"WEEKLY_SUBMISSION", "GRID_DISPATCH"})
    void theyWaitForTheNextCalendarAndAreMadeUpInOrder(ObligationKind kind) {
        clock.only(kind).send(agency("edu", IN_DECEMBER));
        clock.comesTo(IN_JANUARY);
        clock.settles();
        assertThat(opened()).containsExactly("2026-W53");

        clock.restart();
        clock.send(activated("kz-2027", ENDS_IN_2026.version(), clock.now(), ""));
        clock.settles();

        assertThat(opened()).containsExactly("2026-W53", "2027-W01", "2027-W02", "2027-W03");
        clock.comesTo("2027-01-17T19:00:00Z");
        clock.settles();
        assertThat(opened()).containsExactly("2026-W53", "2027-W01", "2027-W02", "2027-W03", "2027-W04");
        assertThat(clock.deadLetters()).isEmpty();
    }

    @Test
    void whatWasDueBeforeTheCalendarCameIsOverdueByTheCalendar() {
        clock.only(ObligationKind.WEEKLY_SUBMISSION).send(agency("edu", IN_DECEMBER));
        clock.comesTo(IN_JANUARY);
        clock.settles();

        clock.send(activated("kz-2027", ENDS_IN_2026.version(), clock.now(), ""));
        clock.settles();

        assertThat(clock.alerts())
                .filteredOn(alert -> alert.getAlertKind() == AlertKind.OVERDUE)
                .extracting(alert -> alert.getSubject() + " " + alert.getAlertCause())
                .containsExactly(
                        "2026-W53 " + AlertCause.TERM,
                        "2027-W01 " + AlertCause.CALENDAR,
                        "2027-W02 " + AlertCause.CALENDAR);
    }

    @Test
    void aClockThatBeginsAfterItWaitsForTheNextCalendarToo() {
        clock.close();
        clock = begun(IN_JANUARY).only(ObligationKind.WEEKLY_SUBMISSION);
        clock.send(agency("edu", IN_JANUARY));
        clock.comesTo("2027-01-13T05:00:00Z");
        clock.settles();

        clock.send(activated("kz-2027", ENDS_IN_2026.version(), clock.now(), ""));
        clock.settles();

        assertThat(opened()).containsExactly("2027-W03");
        assertThat(clock.deadLetters()).isEmpty();
    }

    private List<String> opened() {
        return clock.obligations().stream()
                .filter(change -> change.getTransition() == ObligationTransition.OPENED)
                .map(ObligationChanged::getSubject)
                .toList();
    }
}
