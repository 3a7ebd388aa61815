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
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.icalendar.GridCalendars;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars of a week, a day and an event, and their links on the page. Wednesday, 9 December, is today. */
@TestInstance(Lifecycle.PER_CLASS)
class CalendarFilePageTest {

    private static final GridEntry WEDNESDAY = entry("edu-wed", "2026-12-09").build();

    private PageServer server;
    private long offset;

    @BeforeAll
    void start() {
        server = PageServer.start();
        published(first(
                "2026-W50",
                entry("edu-mon", "2026-12-07")
                        .setEndDate(LocalDate.parse("2026-12-08"))
                        .build(),
                WEDNESDAY));
    }

    @AfterAll
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
                        "URL:http://127.0.0.1/grids/2026-W50/events/edu-wed",
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
    void theFileOfAnEventFollowsItIntoAnotherWeekAndASubscriptionHasItOnce() {
        var event = in("2027-W02", entry("edu-follow", "2027-01-13"));
        published(first("2027-W02", event.build()));
        assertThat(lines(server.get("/grids/2027-W02/events/edu-follow.ics?lang=ru")))
                .contains("SEQUENCE:0", "DTSTART:20270113T050000Z", "STATUS:CONFIRMED");

        published(part(
                "2027-W02",
                2,
                1,
                1,
                change(
                        ChangeKind.MOVED,
                        event.setStanding(EntryStanding.MOVED)
                                .setMovedTo(LocalDate.parse("2027-01-20"))
                                .setRevision(2)
                                .setChangedVersion(2)
                                .build())));
        assertThat(lines(server.get("/grids/2027-W02/events/edu-follow.ics?lang=ru")))
                .contains("SEQUENCE:1", "DTSTART;VALUE=DATE:20270120", "STATUS:TENTATIVE", "DTSTAMP:20261204T071000Z");

        published(first(
                "2027-W03",
                in("2027-W03", entry("edu-follow", "2027-01-20")).setRevision(2).build()));
        for (var file : List.of(
                "/grids/2027-W02/events/edu-follow.ics",
                "/grids/2027-W03/events/edu-follow.ics",
                "/grids/2027-W02.ics",
                "/grids/2027-W03.ics")) {
            assertThat(lines(server.get(file)))
                    .contains("SEQUENCE:2", "DTSTART:20270120T050000Z", "STATUS:CONFIRMED")
                    .filteredOn("UID:edu-follow@planned-events.media-grid"::equals)
                    .hasSize(1);
        }
        assertThat(subscription(entry -> entry.getEventId().equals("edu-follow")))
                .contains("DTSTART:20270120T050000Z")
                .filteredOn("UID:edu-follow@planned-events.media-grid"::equals)
                .hasSize(1);
        assertThat(subscription(entry -> entry.getDate().equals(LocalDate.parse("2027-01-13"))))
                .as("the filter sees the new day alone")
                .doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void aReaderWhoHasTheCalendarReceivesNothing() {
        var event = in("2027-W04", entry("edu-poll", "2027-01-27"));
        published(first("2027-W04", event.build()));
        var calendar = server.get("/grids/2027-W04.ics?lang=ru");
        var tag = calendar.headers().firstValue("ETag").orElseThrow();
        var changed = calendar.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(changed).isEqualTo("Fri, 04 Dec 2026 07:00:00 GMT");
        var again = server.get("/grids/2027-W04.ics?lang=ru", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(server.get("/grids/2027-W04.ics?lang=ru", "If-Modified-Since", changed)
                        .statusCode())
                .isEqualTo(304);
        assertThat(server.get("/grids/2027-W04.ics?lang=kk", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);

        published(part(
                "2027-W04",
                2,
                1,
                1,
                change(
                        ChangeKind.CANCELLED,
                        event.setStanding(EntryStanding.CANCELLED)
                                .setChangedVersion(2)
                                .build())));
        assertThat(lines(server.get("/grids/2027-W04.ics?lang=ru", "If-None-Match", tag)))
                .contains("STATUS:CANCELLED", "SUMMARY:Открытие edu-poll");
        assertThat(lines(server.get("/grids/2027-W04.ics?lang=ru&cancelledTitle=true")))
                .contains("SUMMARY:[отменено] Открытие edu-poll");
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
    void onlyAWeekWithoutAVersionIsHeadedAsOneWithoutAMediaGrid() {
        assertThat(server.get("/grids/2026-W52.ics?lang=ru").body()).contains(">Медиа-грида нет<");
        assertThat(server.get("/grids/2026-W50/events/edu-none.ics?lang=ru").body())
                .contains(">Показать нечего<")
                .doesNotContain("Медиа-грида нет");
    }

    @Test
    void onlyWhoMayReadTheGridReadsItsCalendars() {
        try (var closed = PageServer.start("--media-grid.grid-page=signed-in")) {
            closed.part(PublishedGrids.class).apply(at(0, first("2026-W50", WEDNESDAY)));

            for (var file : List.of(
                    "/grids/2026-W50.ics",
                    "/grids/2026-W50/days/2026-12-09.ics",
                    "/grids/2026-W50/events/edu-wed.ics")) {
                assertThat(closed.get(file).statusCode()).isEqualTo(302);
                assertThat(closed.get(file, "Authorization", "Bearer " + PageServer.OPS_KEY)
                                .statusCode())
                        .isEqualTo(200);
            }
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
    }

    @Test
    void anOldVersionOfThePageLeadsToNone() {
        var event = in("2027-W05", entry("edu-old", "2027-02-03")).build();
        published(first("2027-W05", event));
        published(part("2027-W05", 2, 1, 1, change(ChangeKind.REMOVED, event)));

        assertThat(server.get("/grids/2027-W05?version=1&lang=ru").body())
                .contains("edu-old")
                .doesNotContain(".ics");
    }

    @Test
    void aSubscriptionHasFourPastWeeksThePresentOneAndAllWeeksAfterIt() {
        for (var monday : List.of("2026-11-02", "2026-11-09", "2026-11-30", "2026-12-14")) {
            var week = GridWeek.of(LocalDate.parse(monday)).toString();
            published(first(week, in(week, entry("edu-" + monday, monday)).build()));
        }

        var calendar = subscription(entry -> entry.getDate().getYear() == 2026);

        assertThat(calendar)
                .contains("X-WR-CALNAME:Медиа-грид", "URL:http://127.0.0.1/")
                .filteredOn(line -> line.startsWith("UID:"))
                .containsExactly(
                        "UID:edu-2026-11-09@planned-events.media-grid",
                        "UID:edu-2026-11-30@planned-events.media-grid",
                        "UID:edu-mon@planned-events.media-grid",
                        "UID:edu-wed@planned-events.media-grid",
                        "UID:edu-2026-12-14@planned-events.media-grid");
        assertThat(calendar)
                .as("the address of a subscription is its secret")
                .noneMatch(line -> line.startsWith("SOURCE"));
    }

    private List<String> subscription(Predicate<GridEntry> wanted) {
        var file = server.part(GridCalendars.class)
                .subscription(wanted, new GridCalendars.Style(Locale.forLanguageTag("ru"), false));
        var out = new ByteArrayOutputStream();
        try {
            file.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unfolded(out.toString(StandardCharsets.UTF_8)).toList();
    }

    private static GridEntry.Builder in(String week, GridEntry.Builder entry) {
        return entry.setWeek(week);
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
