package kz.mediagrid.benchmark.row;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.EventSubmitted;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class CommandGeneratorTest {

    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");
    private static final int USUAL_WEEK = 500;
    private static final int FULL_WEEK = 10_000;

    private final CommandGenerator generator = new CommandGenerator(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aUsualWeekHasOneOrTwoEventsOfEachBodyOnADay() {
        var week = generator.weeks(0, 1);

        var ofBodies = events(generator.events(week, USUAL_WEEK))
                .collect(groupingBy(CommandGeneratorTest::bodyAndDay, counting()));

        assertThat(ofBodies.values()).allMatch(count -> count == 1 || count == 2);
        assertThat(ofBodies).hasSizeGreaterThan(300);
    }

    @Test
    void noTwoEventsOfABodyOverlapEvenInAFullWeek() {
        var events = events(generator.events(generator.weeks(0, 1), FULL_WEEK)).toList();

        assertThat(events.stream()
                        .map(event -> bodyAndDay(event) + event.getDetails().getStartTime()))
                .doesNotHaveDuplicates();
        assertThat(events)
                .allSatisfy(event -> assertThat(event.getDetails().getEndTime())
                        .isEqualTo(event.getDetails().getStartTime().plusMinutes(15)));
    }

    @Test
    void noTwoEventsHaveATitleOrPlaceInCommon() {
        var events = events(generator.events(generator.weeks(0, 3), USUAL_WEEK)).toList();

        assertThat(events)
                .extracting(event -> event.getDetails().getTitle().getRu())
                .doesNotHaveDuplicates();
        assertThat(events)
                .extracting(event -> event.getDetails().getPlace().getRu())
                .doesNotHaveDuplicates();
    }

    @Test
    void aCrowdIsOfOneBodyAndDayAndClashesOnlyIfItIsToldTo() {
        var day = generator.weeks(0, 1).get(0).monday();

        var clashing = events(generator.crowd(3, day, 30, true)).toList();
        var following = events(generator.crowd(4, day, 30, false)).toList();

        assertThat(clashing).extracting(CommandGeneratorTest::bodyAndDay).containsOnly("body03 " + day);
        assertThat(clashing.stream()
                        .map(event -> event.getDetails().getStartTime())
                        .distinct())
                .hasSize(1);
        assertThat(following).extracting(CommandGeneratorTest::bodyAndDay).containsOnly("body04 " + day);
        assertThat(following.stream().map(event -> event.getDetails().getStartTime()))
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsDueSoonForItsWeeks() {
        assertThat(generator.weeks(0, 2)).containsExactly(GridWeek.parse("2026-W52"), GridWeek.parse("2026-W53"));
        assertThat(generator.weeks(2, 1)).containsExactly(GridWeek.parse("2027-W01"));
    }

    @Test
    void twoGeneratorsHaveNoSubmissionInCommon() {
        var another = new CommandGenerator(Clock.fixed(NOW, ZoneOffset.UTC));
        var weeks = generator.weeks(0, 1);

        assertThat(Stream.of(generator, another)
                        .flatMap(each -> events(each.events(weeks, 10)))
                        .map(event -> event.getSubmission().getSubmissionId()))
                .doesNotHaveDuplicates();
    }

    private static Stream<EventSubmitted> events(Stream<SpecificRecord> commands) {
        return List.copyOf(commands.toList()).stream().map(EventSubmitted.class::cast);
    }

    private static String bodyAndDay(EventSubmitted event) {
        return event.getSubmission().getAgencyCode() + " " + event.getDetails().getDate();
    }
}
