package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.activated;
import static kz.mediagrid.obligations.topology.Records.answered;
import static kz.mediagrid.obligations.topology.Records.asked;
import static kz.mediagrid.obligations.topology.Records.swapped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.ObligationKind;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** A state that was lost is made again by whatever build: the calendars are those of the log, not of the build. */
class CalendarsOfTheLogTest {

    private static final String TUESDAY = "2026-12-01T07:00:00Z";

    /** What the build came with that began the log; this one comes with another. In it Monday, 7 December is off. */
    private static final WorkingCalendar EARLIER = WorkingCalendar.parse(
            swapped("kz-earlier", "", Instant.EPOCH, "2026-12-07", "2026-12-12").getText());

    private static final CalendarActivated WEDNESDAY_OFF = swapped(
            "kz-wednesday-off", "kz-earlier", Instant.parse("2026-12-01T08:00:00Z"), "2026-12-02", "2026-12-05");

    private static final List<SpecificRecord> LOG = List.of(
            asked("req-1", "edu", TUESDAY),
            WEDNESDAY_OFF,
            asked("req-2", "dsm", "2026-12-01T09:00:00Z"),
            answered("req-2", "2026-12-03T18:00:00Z"));

    @Test
    void anotherBuildComesToTheSameDueTimesByTheSameCalendars() {
        var held = new ArrayList<>(ClockOfObligations.beganWith(EARLIER));
        var first = play(held);
        held.add(inForce(WEDNESDAY_OFF, 1));

        var rebuilt = play(held);

        assertThat(first)
                .containsExactly(
                        "edu OPENED 2026-12-02T19:00:00Z kz-earlier",
                        "edu RECOUNTED 2026-12-03T19:00:00Z kz-wednesday-off",
                        "dsm OPENED 2026-12-03T19:00:00Z kz-wednesday-off",
                        "dsm MET 2026-12-03T19:00:00Z kz-wednesday-off",
                        "edu OVERDUE 2026-12-03T19:00:00Z kz-wednesday-off");
        assertThat(rebuilt).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void whatCameIntoForceIsNotJudgedAgain() {
        var refusedToday = activated(
                "kz-1",
                "kz-earlier",
                Instant.parse(TUESDAY),
                "2026-12-02,off,moved by order,,2026-12-03,Order No. 7\n");
        var held = new ArrayList<>(ClockOfObligations.beganWith(EARLIER));
        held.add(inForce(refusedToday, 0));

        try (var clock = clock(held)) {
            clock.send(refusedToday, asked("req-1", "edu", "2026-12-01T07:00:01Z"));

            assertThat(clock.obligations()).singleElement().satisfies(opened -> {
                assertThat(opened.getProof().getCalendarVersion()).isEqualTo("kz-1");
                assertThat(opened.getDueAt()).isEqualTo("2026-12-03T19:00:00Z");
            });
        }
    }

    private static List<String> play(List<CalendarInForce> held) {
        try (var clock = clock(held)) {
            clock.send(LOG.get(0), LOG.get(1));
            clock.comesTo("2026-12-01T09:00:00Z");
            clock.send(LOG.get(2));
            clock.comesTo("2026-12-03T18:00:00Z");
            clock.send(LOG.get(3));
            clock.comesTo("2026-12-04T05:00:00Z");
            clock.settles();
            return clock.obligations().stream()
                    .map(it -> it.getDebtor() + " " + it.getTransition() + " " + it.getDueAt() + " "
                            + it.getProof().getCalendarVersion())
                    .toList();
        }
    }

    private static ClockOfObligations clock(List<CalendarInForce> held) {
        return new ClockOfObligations(Instant.parse(TUESDAY), held).only(ObligationKind.REQUEST_ANSWER);
    }

    private static CalendarInForce inForce(CalendarActivated activated, long offset) {
        return CalendarInForce.newBuilder()
                .setVersion(activated.getVersion())
                .setText(activated.getText())
                .setReplaces(activated.getReplaces())
                .setActivatedAt(activated.getSubmission().getReceivedAt())
                .setCommandOffset(offset)
                .build();
    }
}
