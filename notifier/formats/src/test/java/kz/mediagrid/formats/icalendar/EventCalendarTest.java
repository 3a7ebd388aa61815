package kz.mediagrid.formats.icalendar;

import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.formats.EntriesInWords;
import kz.mediagrid.formats.GridWords;
import kz.mediagrid.schemas.Accreditation;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.GridEntry;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCalendarTest {

    private static final Instant CHANGED = Instant.parse("2026-12-04T07:00:00Z");
    private static final CalendarHead HEAD = new CalendarHead(
            "Медиа-грид, 7–13 декабря 2026 года",
            URI.create("https://grid.example.kz/grids/2026-W50"),
            URI.create("https://grid.example.kz/grids/2026-W50.ics?lang=ru"),
            CHANGED);

    @Test
    void anEventHasTheWordsOfThePageAndTheHoursOfAlmaty() {
        var event = read(entry("edu-1", "2026-12-08")
                .setEndTime(LocalTime.of(11, 30))
                .setFeatured(true)
                .setOutcome(text("Нәтиже", "Итог"))
                .setStreamUrl("https://stream.example.kz/1?a=1,2;b")
                .setAccreditation(Accreditation.newBuilder()
                        .setDeadline(Instant.parse("2026-12-07T13:00:00Z"))
                        .setUrl("https://example.kz/acc")
                        .build()));

        assertThat(event)
                .containsEntry("UID", "edu-1@planned-events.media-grid")
                .containsEntry("SEQUENCE", "3")
                .containsEntry("DTSTAMP", "20261204T070000Z")
                .containsEntry("LAST-MODIFIED", "20261204T070000Z")
                .containsEntry("DTSTART", "20261208T050000Z")
                .containsEntry("DTEND", "20261208T063000Z")
                .containsEntry("STATUS", "CONFIRMED")
                .containsEntry("TRANSP", "TRANSPARENT")
                .containsEntry("SUMMARY", "Открытие edu-1")
                .containsEntry("LOCATION", "г. Астана")
                .containsEntry("CATEGORIES", "главное,Министерство просвещения")
                .containsEntry("URL", "https://grid.example.kz/grids/2026-W50/events/edu-1");
        assertThat(PlainReader.unescaped(event.get("DESCRIPTION"))).isEqualTo("""
                        Цель: Рассказать
                        Ожидаемый результат: Итог
                        Организатор: Министерство просвещения
                        Контакты: Пресс-служба, +7 7172 00-00-24, press@example.kz
                        Аккредитация: до понедельника, 7 декабря, 18:00, https://example.kz/acc
                        Прямой эфир: https://stream.example.kz/1?a=1,2;b""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            TIMED           | 10:00 | -     | -          | DTSTART            | 20261208T050000Z | -                | -                | CONFIRMED
            TIMED           | 10:00 | 11:00 | -          | DTSTART            | 20261208T050000Z | DTEND            | 20261208T060000Z | CONFIRMED
            TIMED           | 10:00 | 18:00 | 2026-12-10 | DTSTART            | 20261208T050000Z | DTEND            | 20261210T130000Z | CONFIRMED
            TIMED           | 10:00 | -     | 2026-12-10 | DTSTART            | 20261208T050000Z | DTEND            | 20261210T190000Z | CONFIRMED
            ALL_DAY         | -     | -     | -          | DTSTART;VALUE=DATE | 20261208         | DTEND;VALUE=DATE | 20261209         | CONFIRMED
            ALL_DAY         | -     | -     | 2026-12-10 | DTSTART;VALUE=DATE | 20261208         | DTEND;VALUE=DATE | 20261211         | CONFIRMED
            TO_BE_CONFIRMED | -     | -     | -          | DTSTART;VALUE=DATE | 20261208         | DTEND;VALUE=DATE | 20261209         | TENTATIVE
            """)
    void timesAreInstantsAndWholeDaysAreDates(
            EventTiming timing,
            LocalTime from,
            LocalTime to,
            LocalDate last,
            String start,
            String startsAt,
            String end,
            String endsAt,
            String status) {
        var event = read(entry("edu-1", "2026-12-08")
                .setTiming(timing)
                .setStartTime(from)
                .setEndTime(to)
                .setEndDate(last));

        assertThat(event).containsEntry(start, startsAt).containsEntry("STATUS", status);
        if (end == null) {
            assertThat(event.keySet()).noneMatch(name -> name.startsWith("DTEND"));
        } else {
            assertThat(event).containsEntry(end, endsAt);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29,20240229T040000Z,20240229T050000Z",
        "2024-03-01,20240301T050000Z,20240301T060000Z",
        "2026-12-08,20261208T050000Z,20261208T060000Z"
    })
    void theChangeOfAlmatysTimeIsKnown(String day, String start, String end) {
        assertThat(read(entry("edu-1", day).setEndTime(LocalTime.of(11, 0))))
                .containsEntry("DTSTART", start)
                .containsEntry("DTEND", end);
    }

    @Test
    void anOpenTimeIsSaid() {
        var event = read(entry("edu-1", "2026-12-08")
                .setTiming(EventTiming.TO_BE_CONFIRMED)
                .setStartTime(null));

        assertThat(event.get("DESCRIPTION")).startsWith("Время проведения: время уточняется\\n");
    }

    @Test
    void aCancelledEventHasItsReasonAndNothingThatThePageHides() {
        var event = read(cancelled().setOutcome(text("Нәтиже", "Итог")).setStreamUrl("https://stream.example.kz"));

        assertThat(event)
                .containsEntry("STATUS", "CANCELLED")
                .containsEntry("SUMMARY", "Открытие edu-1")
                .containsEntry("DTSTART", "20261208T050000Z");
        assertThat(event.get("DESCRIPTION"))
                .startsWith("Причина: Буран\\n")
                .doesNotContain("Рассказать", "Итог", "stream");
    }

    @ParameterizedTest
    @CsvSource({
        "kk,[өткізілмейді] Ашылу edu-1",
        "ru,[отменено] Открытие edu-1",
        "en,[cancelled] Открытие edu-1 (in Russian)"
    })
    void byChoiceTheTitleSaysThatTheEventIsCancelled(String language, String title) {
        assertThat(PlainReader.unescaped(read(cancelled(), language, true).get("SUMMARY")))
                .isEqualTo(title);
        assertThat(read(entry("edu-1", "2026-12-08"), language, true).get("SUMMARY"))
                .doesNotContain("[");
    }

    @Test
    void anEventWithoutANewDateTakesItsFormerDayTentatively() {
        var postponed = entry("edu-1", "2026-12-08")
                .setStanding(EntryStanding.POSTPONED)
                .setPublicReason(text("Боран", "Буран"));

        assertThat(read(postponed))
                .containsEntry("STATUS", "TENTATIVE")
                .containsEntry("DTSTART;VALUE=DATE", "20261208")
                .containsEntry("SUMMARY", "Открытие edu-1")
                .hasEntrySatisfying(
                        "DESCRIPTION",
                        text -> assertThat(text).startsWith("Причина: Буран\\nНовая дата: дата уточняется\\n"));
        assertThat(read(postponed, "ru", true).get("SUMMARY"))
                .isEqualTo("[перенесено\\, дата уточняется] Открытие edu-1");
    }

    @Test
    void anEventThatMovedIntoAWeekThatIsNotPublishedMovesToItsNewDay() {
        var event = read(entry("edu-1", "2026-12-08")
                .setStanding(EntryStanding.MOVED)
                .setMovedTo(LocalDate.parse("2026-12-22")));

        assertThat(event)
                .containsEntry("DTSTART;VALUE=DATE", "20261222")
                .containsEntry("DTEND;VALUE=DATE", "20261223")
                .containsEntry("STATUS", "TENTATIVE")
                .hasEntrySatisfying(
                        "DESCRIPTION", text -> assertThat(text).startsWith("Новая дата: 22 декабря\\, вторник\\n"));
    }

    @Test
    void aCalendarSaysItsNameItsPageItsAddressAndWhenToAskAgain() {
        var calendar = write(Stream.of(), "ru", false, HEAD);

        assertThat(PlainReader.lines(calendar))
                .contains(
                        "VERSION:2.0",
                        "NAME;LANGUAGE=ru:Медиа-грид\\, 7–13 декабря 2026 года",
                        "X-WR-CALNAME:Медиа-грид\\, 7–13 декабря 2026 года",
                        "LAST-MODIFIED:20261204T070000Z",
                        "URL:https://grid.example.kz/grids/2026-W50",
                        "SOURCE;VALUE=URI:https://grid.example.kz/grids/2026-W50.ics?lang=ru",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "TZID:Asia/Almaty",
                        "DTSTART:20240301T000000",
                        "TZOFFSETFROM:+0600",
                        "TZOFFSETTO:+0500")
                .noneMatch(line -> line.startsWith("COLOR"));
        assertThat(PlainReader.lines(
                        write(Stream.of(), "ru", false, new CalendarHead(HEAD.name(), HEAD.page(), null, CHANGED))))
                .noneMatch(line -> line.startsWith("SOURCE"));
    }

    private static GridEntry.Builder cancelled() {
        return entry("edu-1", "2026-12-08")
                .setStanding(EntryStanding.CANCELLED)
                .setPublicReason(text("Боран", "Буран"));
    }

    private static Map<String, String> read(GridEntry.Builder entry) {
        return read(entry, "ru", false);
    }

    private static Map<String, String> read(GridEntry.Builder entry, String language, boolean cancelledTitle) {
        var calendar = write(Stream.of(entry.build()), language, cancelledTitle, HEAD);
        requireValid(calendar);
        return PlainReader.events(calendar).get(0);
    }

    static void requireValid(byte[] calendar) {
        try {
            var result = new CalendarBuilder()
                    .build(new ByteArrayInputStream(calendar))
                    .validate(true);
            assertThat(result.getEntries()).as(() -> new String(calendar)).isEmpty();
        } catch (Exception e) {
            throw new AssertionError(new String(calendar), e);
        }
    }

    static byte[] write(Stream<GridEntry> entries, String language, boolean cancelledTitle) {
        return write(entries, language, cancelledTitle, HEAD);
    }

    private static byte[] write(Stream<GridEntry> entries, String language, boolean cancelledTitle, CalendarHead head) {
        var words = GridWords.in(language);
        var inWords = new EntriesInWords(Languages.of(words.locale()), words, Instant.MIN, week -> false);
        var out = new ByteArrayOutputStream();
        try {
            new EventCalendar(words, "https://grid.example.kz", cancelledTitle)
                    .write(head, entries.map(entry -> new DatedEntry(inWords.of(entry), 3, CHANGED)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
