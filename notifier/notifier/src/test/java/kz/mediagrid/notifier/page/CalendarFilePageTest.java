package kz.mediagrid.notifier.page;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.icalendar.CalendarFile;
import kz.mediagrid.notifier.icalendar.GridCalendars;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars of a week, a day and an event, and their links on the page. Wednesday, 9 December, is today. */
class CalendarFilePageTest {

    private static final GridEntry WEDNESDAY = entry("edu-wed", "2026-12-09").build();

    private PageServer server;
    private long offset;

    @BeforeEach
    void start() {
        server = PageServer.start();
        published(first(
                "2026-W50",
                entry("edu-mon", "2026-12-07")
                        .setEndDate(LocalDate.parse("2026-12-08"))
                        .build(),
                WEDNESDAY));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | Медиа-грид\\, 7–13 декабря 2026 года   | Открытие edu-wed
            kk | Медиа-грид\\, 2026 жылғы 7–13 желтоқсан | Ашылу edu-wed
            en | Media-grid\\, 7–13 December 2026        | Открытие edu-wed (in Russian)
            """)
    void theCalendarOfAWeekIsInTheReadersLanguage(String language, String name, String title) {
        var calendar = server.get("/grids/2026-W50.ics?lang=" + language);

        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/calendar;charset=UTF-8"));
        assertThat(lines(calendar))
                .startsWith("BEGIN:VCALENDAR")
                .endsWith("END:VCALENDAR")
                .contains(
                        "X-WR-CALNAME:" + name,
                        "SUMMARY:" + title,
                        "UID:edu-mon@planned-events.media-grid",
                        "UID:edu-wed@planned-events.media-grid",
                        "URL:http://127.0.0.1/grids/2026-W50",
                        "URL:http://127.0.0.1/grids/2026-W50?day=2026-12-09#edu-wed",
                        "SOURCE;VALUE=URI:http://127.0.0.1/grids/2026-W50.ics?lang=" + language,
                        "LAST-MODIFIED:20261204T070000Z")
                .filteredOn("BEGIN:VEVENT"::equals)
                .hasSize(2);
    }

    @Test
    void theCalendarOfADayHasAllThatLastsOnIt() {
        assertThat(lines(server.get("/grids/2026-W50/days/2026-12-08.ics?lang=ru")))
                .contains("UID:edu-mon@planned-events.media-grid", "X-WR-CALNAME:Медиа-грид\\, 8 декабря\\, вторник")
                .doesNotContain("UID:edu-wed@planned-events.media-grid");
        assertThat(lines(server.get("/grids/2026-W50/days/2026-12-13.ics")))
                .doesNotContain("BEGIN:VEVENT")
                .endsWith("END:VCALENDAR");
    }

    @Test
    void theFileOfAnEventFollowsItIntoAnotherWeek() {
        assertThat(lines(server.get("/grids/2026-W50/events/edu-wed.ics?lang=ru")))
                .contains("SEQUENCE:0", "DTSTART:20261209T050000Z", "STATUS:CONFIRMED");

        published(part("2026-W50", 2, 1, 1, change(ChangeKind.MOVED, moved())));
        assertThat(lines(server.get("/grids/2026-W50/events/edu-wed.ics?lang=ru")))
                .contains("SEQUENCE:1", "DTSTART;VALUE=DATE:20261216", "STATUS:TENTATIVE", "DTSTAMP:20261204T071000Z");

        published(first(
                "2026-W51",
                GridEntry.newBuilder(WEDNESDAY)
                        .setWeek("2026-W51")
                        .setDate(LocalDate.parse("2026-12-16"))
                        .setRevision(2)
                        .build()));
        for (var file : new String[] {
            "/grids/2026-W50/events/edu-wed.ics",
            "/grids/2026-W51/events/edu-wed.ics",
            "/grids/2026-W50.ics",
            "/grids/2026-W51.ics"
        }) {
            assertThat(lines(server.get(file)))
                    .contains("SEQUENCE:2", "DTSTART:20261216T050000Z", "STATUS:CONFIRMED")
                    .filteredOn("UID:edu-wed@planned-events.media-grid"::equals)
                    .hasSize(1);
        }
    }

    @Test
    void aReaderWhoHasTheCalendarReceivesNothing() {
        var calendar = server.get("/grids/2026-W50.ics?lang=ru");
        var tag = calendar.headers().firstValue("ETag").orElseThrow();
        var changed = calendar.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(changed).isEqualTo("Fri, 04 Dec 2026 07:00:00 GMT");
        var again = server.get("/grids/2026-W50.ics?lang=ru", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(server.get("/grids/2026-W50.ics?lang=ru", "If-Modified-Since", changed)
                        .statusCode())
                .isEqualTo(304);
        assertThat(server.get("/grids/2026-W50.ics?lang=kk", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);

        published(part(
                "2026-W50",
                2,
                1,
                1,
                change(
                        ChangeKind.CANCELLED,
                        GridEntry.newBuilder(WEDNESDAY)
                                .setStanding(EntryStanding.CANCELLED)
                                .setChangedVersion(2)
                                .build())));
        assertThat(lines(server.get("/grids/2026-W50.ics?lang=ru", "If-None-Match", tag)))
                .contains("STATUS:CANCELLED", "SUMMARY:Открытие edu-wed");
        assertThat(lines(server.get("/grids/2026-W50.ics?lang=ru&cancelledTitle=true")))
                .contains("SUMMARY:[отменено] Открытие edu-wed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /grids/2026-W50/days/2026-12-14.ics   | 404 | В этой неделе нет такого дня или страницы.
            /grids/2026-W50/days/31.02.ics        | 404 | В этой неделе нет такого дня или страницы.
            /grids/2026-W50/events/edu-none.ics   | 404 | В действующей версии этой недели такого мероприятия нет.
            /grids/2026-W52/events/edu-wed.ics    | 404 | Медиа-грид на эту неделю ещё не опубликован.
            /grids/2026-W52/days/2026-12-21.ics   | 404 | Медиа-грид на эту неделю ещё не опубликован.
            /grids/2026-W52.ics                   | 404 | Медиа-грид на эту неделю ещё не опубликован.
            /grids/2026-W99.ics                   | 404 | Такой недели нет.
            /grids/%3Cscript%3E.ics               | 404 | Такой недели нет.
            /grids/2026-W50.ics?cancelledTitle=7  | 400 | cancelledTitle
            """)
    void anAddressWithoutACalendarSaysWhy(String address, int status, String why) {
        var answer = server.get(address + (address.contains("?") ? "&" : "?") + "lang=ru");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(why).doesNotContain("<script>", "BEGIN:VCALENDAR");
    }

    @Test
    void onlyWhoMayReadTheGridReadsItsCalendars() {
        server.close();
        server = PageServer.start("--media-grid.grid-page=signed-in");
        published(first("2026-W50", WEDNESDAY));

        for (var file : new String[] {
            "/grids/2026-W50.ics", "/grids/2026-W50/days/2026-12-09.ics", "/grids/2026-W50/events/edu-wed.ics"
        }) {
            assertThat(server.get(file).statusCode()).isEqualTo(302);
            assertThat(server.get(file, "Authorization", "Bearer " + PageServer.OPS_KEY)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ru,Неделя для календаря (.ics),В календарь: Открытие edu-wed",
        "kk,Күнтізбеге арналған апта (.ics),Күнтізбеге қосу: Ашылу edu-wed",
        "en,The week for a calendar (.ics),Add to calendar: Открытие edu-wed"
    })
    void thePageLeadsToTheCalendars(String language, String week, String event) {
        var page = server.get("/grids/2026-W50?lang=" + language).body();

        assertThat(page)
                .contains(
                        week,
                        event,
                        "href=\"/grids/2026-W50.ics?lang=" + language + "\"",
                        "href=\"/grids/2026-W50/days/2026-12-09.ics?lang=" + language + "\"",
                        "href=\"/grids/2026-W50/events/edu-wed.ics?lang=" + language + "\"");

        published(part("2026-W50", 2, 1, 1, change(ChangeKind.REMOVED, WEDNESDAY)));
        assertThat(server.get("/grids/2026-W50?version=1&lang=" + language).body())
                .doesNotContain(".ics");
    }

    @Test
    void aSubscriptionHasItsEventsOfFourPastWeeksTheWeekAndAllWeeksAfterIt() {
        for (var monday : new String[] {"2026-11-02", "2026-11-09", "2026-11-30", "2026-12-14", "2027-01-04"}) {
            published(first(
                    GridWeek.of(LocalDate.parse(monday)).toString(),
                    entry("edu-" + monday, monday).build()));
        }

        assertThat(subscription("ru"))
                .contains("X-WR-CALNAME:Медиа-грид", "URL:http://127.0.0.1/")
                .filteredOn(line -> line.startsWith("UID:"))
                .containsExactly(
                        "UID:edu-2026-11-09@planned-events.media-grid",
                        "UID:edu-2026-11-30@planned-events.media-grid",
                        "UID:edu-mon@planned-events.media-grid",
                        "UID:edu-wed@planned-events.media-grid",
                        "UID:edu-2026-12-14@planned-events.media-grid",
                        "UID:edu-2027-01-04@planned-events.media-grid");
        assertThat(subscription("ru")).noneMatch(line -> line.startsWith("SOURCE"));
    }

    @Test
    void aMovedEventIsInASubscriptionOnceAndTheFilterSeesItsNewDay() {
        published(part("2026-W50", 2, 1, 1, change(ChangeKind.MOVED, moved())));
        published(first(
                "2026-W51",
                GridEntry.newBuilder(WEDNESDAY)
                        .setWeek("2026-W51")
                        .setDate(LocalDate.parse("2026-12-16"))
                        .setRevision(2)
                        .build()));

        assertThat(subscription("kk"))
                .contains("DTSTART:20261216T050000Z")
                .filteredOn("UID:edu-wed@planned-events.media-grid"::equals)
                .hasSize(1);
        assertThat(written(server.part(GridCalendars.class)
                        .subscription(
                                entry -> entry.getDate().equals(LocalDate.parse("2026-12-16")),
                                new GridCalendars.Style(Locale.forLanguageTag("ru"), false))))
                .filteredOn(line -> line.startsWith("UID:"))
                .containsExactly("UID:edu-wed@planned-events.media-grid");
    }

    private List<String> subscription(String language) {
        return written(server.part(GridCalendars.class)
                .subscription(entry -> true, new GridCalendars.Style(Locale.forLanguageTag(language), false)));
    }

    private static List<String> written(CalendarFile file) {
        var out = new ByteArrayOutputStream();
        try {
            file.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unfolded(out.toString(StandardCharsets.UTF_8)).toList();
    }

    private static GridEntry moved() {
        return GridEntry.newBuilder(WEDNESDAY)
                .setStanding(EntryStanding.MOVED)
                .setMovedTo(LocalDate.parse("2026-12-16"))
                .setRevision(2)
                .setChangedVersion(2)
                .build();
    }

    private static List<String> lines(HttpResponse<String> calendar) {
        return unfolded(calendar.body()).toList();
    }

    private static Stream<String> unfolded(String calendar) {
        return calendar.replace("\r\n ", "").lines();
    }

    private void published(MediaGridVersion part) {
        server.part(PublishedGrids.class).apply(at(offset++, part));
    }
}
