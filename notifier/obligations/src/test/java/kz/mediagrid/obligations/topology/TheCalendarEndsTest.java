package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.agency;
import static kz.mediagrid.obligations.topology.Records.asked;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.ObligationKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A calendar that ends with the year is replaced by one by which the rest of that year is off: it reaches less far. */
class TheCalendarEndsTest {

    private static final WorkingCalendar ENDS_IN_2026 = WorkingCalendar.parse(
            WorkingCalendar.kazakhstan().text().replace("computed until,2035", "computed until,2026"));

    private static final String TUESDAY = "2026-12-15T07:00:00Z";

    private static final CalendarActivated REST_OFF =
            Records.activated("kz-rest-off", ENDS_IN_2026.version(), Instant.parse("2026-12-15T08:00:00Z"), "");

    private final ClockOfObligations clock = clock();

    private static ClockOfObligations clock() {
        var held = new ArrayList<>(ClockOfObligations.beganWith(ENDS_IN_2026));
        held.add(CalendarInForce.newBuilder()
                .setVersion("kz-rest-off")
                .setText("")
                .setReplaces(ENDS_IN_2026.version())
                .setCommandOffset(0)
                .build());
        return new ClockOfObligations(Instant.parse(TUESDAY), held);
    }

    @BeforeEach
    void begin() {
        clock.send(agency("edu", TUESDAY), asked("req-1", "edu", TUESDAY));
        clock.passes(Duration.ofMillis(100));
        clock.send(restOff());
        clock.settles();
    }

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void whatTheNewOneDoesNotReachStaysDueAsItWasCounted() {
        clock.comesTo("2026-12-17T19:00:00Z");
        clock.settles();

        clock.only(ObligationKind.REQUEST_ANSWER);
        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: OVERDUE");
        assertThat(clock.obligations().get(1).getDueAt()).isEqualTo("2026-12-17T19:00:00Z");
        clock.only(ObligationKind.WEEKLY_SUBMISSION);
        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: OVERDUE");
        assertThat(clock.obligations().get(1).getDueAt()).isEqualTo("2026-12-17T19:00:00Z");
        assertThat(clock.deadLetters()).isEmpty();
    }

    @Test
    void aWeekThatItDoesNotReachStopsNeitherTheClockNorWhatIsDueAfterThat() {
        clock.comesTo("2026-12-20T19:00:00Z");
        clock.passes(Duration.ofSeconds(1));

        clock.only(ObligationKind.REQUEST_ANSWER);
        assertThat(clock.told()).containsExactly("edu: OVERDUE");
        assertThat(clock.states().keySet()).noneMatch(id -> id.contains("2026-W53"));
    }

    /** From the day after the holiday of 16 December no day of 2026 is worked. */
    private static CalendarActivated restOff() {
        var days = LocalDate.of(2026, 12, 17)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .map(day -> day + ",off,moved by order,,2026-12-05,Order No. 7\n")
                .collect(Collectors.joining());
        return CalendarActivated.newBuilder(REST_OFF)
                .setText(REST_OFF.getText().replace("computed until,2035", "computed until,2026") + days)
                .build();
    }
}
