package kz.mediagrid.demo.years;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventRevised;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.Submission;
import org.apache.avro.specific.SpecificRecord;

/**
 * The sample commands of one week, as the gateway would write them. A week always has the same commands with the same
 * submission ids, so a media-grid that has decided them ignores a repeat.
 */
final class SampleCommands {

    /** The number of events in a week; 52 weeks have 26,000. */
    static final int EVENTS = 500;

    /** The number of versions of a week. */
    static final int VERSIONS = 50;

    private static final List<String> AGENCIES = List.of("edu", "minfin", "sci", "moa", "energo", "mps", "mti");
    private static final String AUTHORISED_BODY = "mam";
    private static final Duration BEFORE_THE_WEEK = Duration.ofDays(4);

    private final GridWeek week;
    private final Instant begins;
    private int sent;

    private SampleCommands(GridWeek week) {
        this.week = week;
        begins = week.startsAt().minus(BEFORE_THE_WEEK);
    }

    /**
     * The commands of {@code week} in the order of the log: all events, the order for version 1, and then, for each later
     * version, a revision of one event and the order for the version.
     */
    static Stream<SpecificRecord> of(GridWeek week) {
        var commands = new SampleCommands(week);
        return Stream.concat(
                IntStream.range(0, EVENTS).mapToObj(commands::submitted),
                IntStream.rangeClosed(1, VERSIONS).boxed().flatMap(commands::version));
    }

    private Stream<SpecificRecord> version(int version) {
        return version == 1 ? Stream.of(ordered()) : Stream.of(revised(version), ordered());
    }

    private EventSubmitted submitted(int number) {
        return EventSubmitted.newBuilder()
                .setSubmission(by(agency(number)))
                .setEventId(eventId(number))
                .setDetails(details(number, 1))
                .build();
    }

    private EventRevised revised(int version) {
        int number = version * EVENTS / VERSIONS - 1;
        return EventRevised.newBuilder()
                .setSubmission(by(agency(number)))
                .setEventId(eventId(number))
                .setDetails(details(number, version))
                .build();
    }

    private GridPublicationOrdered ordered() {
        return GridPublicationOrdered.newBuilder()
                .setSubmission(by(AUTHORISED_BODY))
                .setWeek(week.toString())
                .build();
    }

    /** One command a second, so that all commands of the week come before the week. */
    private Submission by(String agency) {
        var id = "sample-%s-%d".formatted(week, sent);
        return Submission.newBuilder()
                .setSubmissionId(id)
                .setRequestId(id)
                .setReceivedAt(begins.plusSeconds(sent++))
                .setActor("sample")
                .setAgencyCode(agency)
                .build();
    }

    private static String agency(int number) {
        return AGENCIES.get(number % AGENCIES.size());
    }

    private String eventId(int number) {
        return "%s-%032x".formatted(agency(number), (week.monday().toEpochDay() << Integer.SIZE) + number);
    }

    private EventDetails details(int number, int version) {
        return EventDetails.newBuilder()
                .setTitle(text("Баспасөз мәслихаты № " + number, "Пресс-конференция № " + number))
                .setDate(day(number))
                .setTiming(EventTiming.TIMED)
                .setStartTime(LocalTime.of(8, 0).plusMinutes(10L * (number % 60)))
                .setPlace(text(version + "-зал", "Зал " + version))
                .setOrganisers(List.of(Organiser.newBuilder()
                        .setName(text("Баспасөз қызметі", "Пресс-служба"))
                        .build()))
                .setPurpose(text(
                        "Жұмыс қорытындысы туралы хабарлау. ".repeat(5), "Рассказать об итогах работы. ".repeat(5)))
                .build();
    }

    private LocalDate day(int number) {
        return week.monday().plusDays(number % week.days().size());
    }

    private static LocalizedText text(String kk, String ru) {
        return LocalizedText.newBuilder().setKk(kk).setRu(ru).build();
    }
}
