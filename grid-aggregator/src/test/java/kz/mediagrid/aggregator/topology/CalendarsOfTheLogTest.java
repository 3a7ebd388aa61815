package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.activate;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Commands.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.grid.testing.Details;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** A state that was lost is made again by whatever build: the calendars are those of the log, not of the build. */
class CalendarsOfTheLogTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant SATURDAY_NOON = Instant.parse("2026-11-28T07:00:00Z");

    /** What the build came with that began the log; this one comes with another. */
    private static final WorkingCalendar EARLIER = WorkingCalendar.parse(WorkingCalendar.kazakhstan()
            .text()
            .replace("version," + WorkingCalendar.kazakhstan().version(), "version,kz-earlier"));

    private static final CalendarActivated FRIDAY_OFF =
            activate(stamp("maidd", WEDNESDAY), "kz-friday-off", "kz-earlier", "2026-11-27", "2026-11-28");

    private static final List<SpecificRecord> LOG = List.of(
            submit("edu-1", Details.on("Budget vote", "2026-12-01"), WEDNESDAY),
            FRIDAY_OFF,
            submit("edu-2", Details.on("Budget vote", "2026-12-02"), WEDNESDAY));

    @Test
    void anotherBuildMakesTheSameGridsUnderTheSameCalendars() {
        List<MediaGridVersion> headers;
        List<SubmissionOutcome> outcomes;
        List<CalendarInForce> held = new ArrayList<>(Aggregator.beganWith(EARLIER));
        try (var grid = new Aggregator(WEDNESDAY, List.of(), held)) {
            LOG.forEach(grid::send);
            grid.advanceTo(SATURDAY_NOON);
            headers = grid.versions().stream().map(VersionHeaders::of).toList();
            outcomes = grid.outcomes();
            held.addAll(grid.calendars());
        }

        try (var rebuilt = new Aggregator(SATURDAY_NOON, headers, held)) {
            LOG.forEach(rebuilt::send);
            rebuilt.look();

            assertThat(headers)
                    .singleElement()
                    .satisfies(
                            version -> assertThat(version.getCalendarVersion()).isEqualTo("kz-friday-off"));
            assertThat(rebuilt.versions()).isEmpty();
            assertThat(rebuilt.outcomes()).isEqualTo(outcomes).allMatch(it -> it.getVerdict() == Verdict.ACCEPTED);
            assertThat(held).extracting(CalendarInForce::getVersion).containsExactly("kz-earlier", "kz-friday-off");
            assertThat(rebuilt.calendars()).containsExactly(held.get(1));
        }
    }

    @Test
    void whatCameIntoForceIsNotJudgedAgain() {
        var refusedToday = activate(stamp("maidd", WEDNESDAY), "kz-1", "kz-earlier", "2026-12-02", "2026-12-01");
        var next = activate(stamp("maidd", WEDNESDAY), "kz-2", "kz-1", "2026-12-02", "2026-12-05");
        var held = new ArrayList<>(Aggregator.beganWith(EARLIER));
        held.add(inForce(refusedToday, 0));

        try (var rebuilt = new Aggregator(WEDNESDAY, List.of(), held)) {
            var again = rebuilt.send(refusedToday);
            var after = rebuilt.send(next);

            assertThat(List.of(again, after)).allMatch(outcome -> outcome.getVerdict() == Verdict.ACCEPTED);
        }
        try (var neverInForce = new Aggregator(WEDNESDAY, List.of(), Aggregator.beganWith(EARLIER))) {
            assertThat(neverInForce.send(refusedToday).getVerdict()).isEqualTo(Verdict.REFUSED);
        }
    }

    @Test
    void aCalendarThatThisBuildCannotReadStopsTheStartInOneSentence() {
        var unreadable = CalendarInForce.newBuilder()
                .setVersion("kz-unreadable")
                .setText("moon,full")
                .build();

        assertThatThrownBy(() -> new Aggregator(WEDNESDAY, List.of(), List.of(unreadable)))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Aggregator(WEDNESDAY, List.of(), List.of(unreadable)))
                .hasStackTraceContaining(
                        "the calendar kz-unreadable of the log cannot be read by this build, so nothing"
                                + " can be counted by it: start the build that ran before");
    }

    private static CalendarInForce inForce(CalendarActivated activated, long offset) {
        return CalendarInForce.newBuilder()
                .setVersion(activated.getVersion())
                .setText(activated.getText())
                .setReplaces(activated.getReplaces())
                .setCommandOffset(offset)
                .build();
    }
}
