package kz.mediagrid.benchmark.row;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.Submission;
import org.apache.avro.specific.SpecificRecord;

/**
 * Makes commands for the log of one media-grid, received now, with the texts of {@link SampleEvents}. Of 49 bodies each has one
 * or two events on each day of a usual week of 500.
 *
 * <p>No two events clash, except in a {@linkplain #crowd crowd}: their titles and places differ, and the events of a body on
 * one day follow each other.
 */
final class CommandGenerator {

    /** The number of events in a usual week; the sample weeks of {@code fill} have as many. */
    static final int USUAL_WEEK = 500;

    /** The number of bodies: as many have an account after the first start. */
    static final int BODIES = 49;

    private static final String AUTHORISED_BODY = "mam";
    private static final LocalTime FIRST_HOUR = LocalTime.of(8, 0);

    /** The length of an event [minutes]: 60 in a row fill the day of a body. */
    private static final int MINUTES = 15;

    private static final int IN_A_ROW = 60;

    /** Nothing is due for a week that begins later: no version is published but by an order. */
    private static final Duration NOTHING_IS_DUE = Duration.ofDays(14);

    private final Clock clock;
    private final String run = UUID.randomUUID().toString();
    private final SampleEvents events = new SampleEvents(run.hashCode());
    private final Map<String, Integer> inWeek = new HashMap<>();
    private int made;

    /** @param clock business time */
    CommandGenerator(Clock clock) {
        this.clock = clock;
    }

    /** The {@code count} weeks after the first {@code skipped} ones, none of which has its publication ahead soon. */
    List<GridWeek> weeks(int skipped, int count) {
        return Stream.iterate(GridWeek.of(clock.instant().plus(NOTHING_IS_DUE)).next(), GridWeek::next)
                .skip(skipped)
                .limit(count)
                .toList();
    }

    /** New events, one for each of {@code weeks} in turn, and in each week for each day and each body in turn. */
    Stream<SpecificRecord> events(List<GridWeek> weeks, int count) {
        return IntStream.range(0, count).mapToObj(number -> event(weeks.get(number % weeks.size())));
    }

    private SpecificRecord event(GridWeek week) {
        int number = inWeek.merge(week.toString(), 1, Integer::sum) - 1;
        int ofDay = number / week.days().size();
        return submitted(body(ofDay), week.days().get(number % week.days().size()), ofDay / BODIES);
    }

    /**
     * All events of one body on one day.
     *
     * @param body the number of the body
     * @param clashing whether all are held at one hour; otherwise one follows the other
     */
    Stream<SpecificRecord> crowd(int body, LocalDate day, int count, boolean clashing) {
        return IntStream.range(0, count).mapToObj(number -> submitted(body(body), day, clashing ? 0 : number));
    }

    /** Business time. */
    Instant now() {
        return clock.instant();
    }

    /** The order to publish the next version of {@code week}. */
    SpecificRecord order(GridWeek week) {
        var id = "%s-order-%d".formatted(run, made++);
        return GridPublicationOrdered.newBuilder()
                .setSubmission(Submission.newBuilder()
                        .setSubmissionId(id)
                        .setRequestId(id)
                        .setReceivedAt(clock.instant())
                        .setActor("bench")
                        .setAgencyCode(AUTHORISED_BODY)
                        .build())
                .setWeek(week.toString())
                .build();
    }

    private EventSubmitted submitted(String body, LocalDate day, int slot) {
        int number = made++;
        var start = FIRST_HOUR.plusMinutes((long) slot % IN_A_ROW * MINUTES);
        var event = events.command(body, number, day, clock.instant());
        return EventSubmitted.newBuilder(event)
                .setDetails(EventDetails.newBuilder(event.getDetails())
                        .setStartTime(start)
                        .setEndTime(start.plusMinutes(MINUTES))
                        .build())
                .build();
    }

    private static String body(int number) {
        return "body%02d".formatted(number % BODIES);
    }
}
