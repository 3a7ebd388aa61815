package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.asked;
import static kz.mediagrid.obligations.topology.Records.swapped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Where a clock stands, a request and another calendar may have one stamp; they lie on two topics, in no order. */
class SameMillisecondTest {

    private static final Instant TUESDAY = Instant.parse("2026-12-01T07:00:00Z");

    private final SpecificRecord request = asked("req-1", "edu", TUESDAY.toString());
    private final SpecificRecord wednesdayIsOff =
            swapped("kz-2", WorkingCalendar.kazakhstan().version(), TUESDAY, "2026-12-02", "2026-12-05");

    @Test
    void inWhateverOrderTheyAreReadTheRequestIsCountedByTheCalendarBeforeAndThenAgain() {
        var requestFirst = played(request, wednesdayIsOff);
        var calendarFirst = played(wednesdayIsOff, request);

        assertThat(calendarFirst)
                .containsExactly("OPENED 1 2026-12-02T19:00:00Z", "RECOUNTED 2 2026-12-03T19:00:00Z")
                .isEqualTo(requestFirst);
    }

    private static List<String> played(SpecificRecord... records) {
        try (var clock = new ClockOfObligations(TUESDAY).only(ObligationKind.REQUEST_ANSWER)) {
            clock.send(records);
            clock.settles();
            return clock.obligations().stream().map(SameMillisecondTest::told).toList();
        }
    }

    private static String told(ObligationChanged change) {
        return change.getTransition() + " " + change.getDueGeneration() + " " + change.getDueAt();
    }
}
