package kz.mediagrid.gateway.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.schemas.CalendarInForce;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

class MovePageTest {

    private static final String PATH = "/calendar/move?lang=";
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern TEXT = Pattern.compile("(?s)<textarea name=\"text\" hidden>(.*?)</textarea>");
    private static final Pattern REPLACES = Pattern.compile("name=\"replaces\" value=\"([^\"]+)\"");

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 24);

    /** Its today is Wednesday, 2 December 2026; the Thursday after it is off already, and the Saturday worked. */
    private static PageServer server;

    private static int weeks;

    @BeforeAll
    static void start() {
        server = PageServer.start();
        calendars().apply(CalendarFixture.builtIn());
        calendars().apply(inForce(CalendarFixture.movedThursday()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A Wednesday that no test before had, and the Sunday of its week. */
    private final LocalDate off = LocalDate.of(2027, 6, 2).plusWeeks(weeks++);

    private final LocalDate worked = off.plusDays(4);

    @BeforeEach
    void theEditorIsSignedIn() {
        server.leave();
        server.enter(PageServer.EDITOR_KEY);
        log().reset();
    }

    private static DecidingLog log() {
        return server.part(DecidingLog.class);
    }

    private static Calendars calendars() {
        return server.part(Calendars.class);
    }

    private static CalendarInForce inForce(String text) {
        return CalendarFixture.inForce(text, PageServer.NOW, log().nextOffset());
    }

    /** The calendar of another editor, which moves another day off. */
    private CalendarInForce another(LocalDate weekend, LocalDate workingDay) {
        return inForce(calendars()
                .inForce()
                .withDayOffMoved("kz-other-" + workingDay, ISSUED, weekend, workingDay)
                .text());
    }

    private Map<String, String> filledIn() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("_csrf", PageServer.token(server.get(PATH + "ru")));
        fields.put("worked", worked.toString());
        fields.put("off", off.toString());
        fields.put("nameKk", "Еңбек министрінің бұйрығы");
        fields.put("nameRu", "Приказ Министра труда");
        fields.put("number", "512-НҚ");
        fields.put("dated", "2026-11-24");
        fields.put("link", "https://adilet.zan.kz/rus/docs/V2600000512");
        fields.put("step", "preview");
        return fields;
    }

    private HttpResponse<String> sent(Map<String, String> fields) {
        return server.post(PATH + "ru", fields);
    }

    /** The form of a preview, with its button pressed. */
    private static Map<String, String> confirmed(Map<String, String> fields, HttpResponse<String> preview) {
        var confirmed = new LinkedHashMap<>(fields);
        confirmed.put("key", found(KEY, preview));
        confirmed.put("replaces", found(REPLACES, preview));
        confirmed.put("text", found(TEXT, preview).replace("\n", "\r\n"));
        confirmed.put("step", "activate");
        return confirmed;
    }

    private Map<String, String> confirmed() {
        var fields = filledIn();
        return confirmed(fields, sent(fields));
    }

    private static String found(Pattern pattern, HttpResponse<String> page) {
        var found = pattern.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    private HttpResponse<String> followed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return server.get(answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void thePreviewShowsTheTwoDaysAndTheTermsThatMove() {
        var fields = filledIn();
        fields.putAll(Map.of("worked", "2026-12-20", "off", "2026-12-18"));

        var page = sent(fields);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .containsSubsequence(
                        "Перенести выходной день",
                        "Приказ Министра труда, № 512-НҚ от 24 ноября 2026 года, https://adilet",
                        "18 декабря 2026 года",
                        "станет выходным",
                        "20 декабря 2026 года",
                        "станет рабочим",
                        "21–27 декабря 2026 года",
                        "до конца воскресенья, 20 декабря 2026 года")
                .contains("перенесённый приказом с 20 декабря 2026 года (воскресенье)")
                .doesNotContain("??", "govuk-error-summary", "20.12.2026");
        assertThat(log().commands()).isEmpty();
    }

    @Test
    void labourCode85_3_theConfirmedMoveIsTheCalendarInForceWithItsAct() {
        var before = calendars().inForce();

        var page = followed(sent(confirmed()));

        var after = calendars().inForce();
        assertThat(page.body())
                .contains("Календарь введён в действие", after.version())
                .containsOnlyOnce("– выходной день.")
                .containsOnlyOnce("– рабочий день.");
        assertThat(after).isEqualTo(before.withDayOffMoved(after.version(), ISSUED, worked, off));
        assertThat(log().commands()).singleElement().satisfies(activation -> {
            assertThat(activation.getLegalAct())
                    .isEqualTo("Еңбек министрінің бұйрығы / Приказ Министра труда, № 512-НҚ, 24.11.2026, "
                            + "https://adilet.zan.kz/rus/docs/V2600000512");
            assertThat(activation.getReplaces()).isEqualTo(before.version());
            assertThat(activation.getSubmission().getActor()).isEqualTo("acc-editor");
        });
    }

    @Test
    void aSecondActOfTheSameDateGetsAVersionOfItsOwn() {
        followed(sent(confirmed()));
        var first = calendars().inForce().version();
        var fields = filledIn();
        fields.putAll(Map.of(
                "worked", worked.minusDays(1).toString(), "off", off.plusDays(1).toString(), "link", ""));

        followed(sent(confirmed(fields, sent(fields))));

        assertThat(calendars().inForce().version()).startsWith("kz-2026-11-24-").isNotEqualTo(first);
        assertThat(log().commands().get(1).getLegalAct()).endsWith("№ 512-НҚ, 24.11.2026");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "worked | ''         | Введите дату выходного дня, который станет рабочим",
                "worked | завтра     | Введите дату выходного дня, который станет рабочим",
                "worked | 2026-11-28 | День 28 ноября 2026 года уже прошёл",
                "worked | 2036-01-05 | Календарь охватывает только дни от 25 декабря 2023 года до 31 декабря 2035 года",
                "worked | 2026-12-17 | День 17 декабря 2026 года и так рабочий",
                "worked | 2026-12-16 | Рабочим может стать только суббота или воскресенье. День 16 декабря 2026 года – праздничный день: День Независимости",
                "worked | 2027-03-21 | День 21 марта 2027 года не может стать рабочим: праздничный день: Наурыз мейрамы",
                "worked | 2026-12-05 | День 5 декабря 2026 года уже перенесён: рабочий день по приказу вместо 3 декабря 2026 года",
                "off    | 2027-03-20 | День 20 марта 2027 года и так нерабочий: выходной день",
                "off    | ''         | Введите дату рабочего дня, который станет выходным",
                "off    | 2026-12-01 | День 1 декабря 2026 года уже прошёл",
                "off    | 2036-01-04 | Календарь охватывает только дни от 25 декабря 2023 года до 31 декабря 2035 года",
                "off    | 2026-12-16 | День 16 декабря 2026 года и так нерабочий: праздничный день: День Независимости",
                "off    | 2026-12-19 | День 19 декабря 2026 года и так нерабочий: выходной день",
                "off    | 2026-12-03 | День 3 декабря 2026 года уже перенесён: день отдыха, перенесённый приказом с 5 декабря 2026 года",
                "off    | 2026-12-05 | День 5 декабря 2026 года уже перенесён: рабочий день по приказу вместо 3 декабря 2026 года",
                "dated  | ''         | Введите дату акта",
                "dated  | 2026-12-03 | Дата акта ещё не наступила: 3 декабря 2026 года",
                "dated  | 2026-11-23 | Последнее изменение действующего календаря издано 24 ноября 2026 года: акт не может быть издан раньше",
                "nameKk | ''        | Введите название акта на казахском языке",
                "nameRu | ''        | Введите название акта на русском языке",
                "nameRu | …         | Нужна хотя бы одна буква или цифра.",
                "number | ''         | Введите номер акта",
                "link   | http://a.kz | https"
            })
    void aFaultIsToldAtItsFieldAndWhatWasTypedIsKept(String field, String value, String sentence) {
        var fields = filledIn();
        fields.put(field, value);

        var page = sent(fields);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(422);
        assertThat(HtmlUtils.htmlUnescape(page.body()))
                .contains("href=\"#" + field + "\"")
                .containsSubsequence("id=\"" + field + "-error\">", sentence);
        fields.forEach((name, typed) -> {
            if (!name.equals("_csrf") && !name.equals("step")) {
                assertThat(found(Pattern.compile("name=\"" + name + "\"[^>]* value=\"([^\"]*)\""), page))
                        .isEqualTo(typed);
            }
        });
        assertThat(log().commands()).isEmpty();
    }

    @Test
    void theSameDateTwiceIsToldAtTheSecond() {
        var fields = filledIn();
        fields.put("off", worked.toString());

        var page = sent(fields);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).containsSubsequence("id=\"off-error\">", "Оба дня совпадают: введите разные даты");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-02", "2026-12-31", "2035-12-31"})
    void aWorkingDayFromTodayToTheEndOfTheCalendarCanBecomeOff(String off) {
        var fields = filledIn();
        fields.put("off", off);

        assertThat(sent(fields).statusCode()).isEqualTo(200);
    }

    @Test
    void theLongestActThatTheFieldsTakeIsOneThatAnActivationTakes() {
        var fields = filledIn();
        fields.putAll(Map.of(
                "nameKk", "қ".repeat(160),
                "nameRu", "я".repeat(160),
                "number", "1".repeat(30),
                "link", "https://adilet.zan.kz/" + "a".repeat(98)));

        followed(sent(confirmed(fields, sent(fields))));

        fields.put("number", "1".repeat(31));
        assertThat(sent(fields).statusCode()).isEqualTo(422);
    }

    @Test
    void anEditorGoesBackFromThePreviewWithoutTypingAgain() {
        var fields = confirmed();
        fields.put("step", "edit");

        assertThat(sent(fields).body())
                .contains(
                        "value=\"" + worked + "\"", "value=\"" + off + "\"", "value=\"512-НҚ\"", "Как отменить перенос")
                .doesNotContain("govuk-error-summary");
    }

    @Test
    void aMoveThatWasNotAcknowledgedIsSentAgainAsItWas() {
        var fields = confirmed();
        log().sendException = new TimeoutException("the log does not answer");

        var page = sent(fields);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Нет подтверждения, что календарь сохранён");
        assertThat(found(KEY, page)).isEqualTo(fields.get("key"));
        log().sendException = null;
        followed(sent(confirmed(fields, page)));
        // The move is part of the calendar in force now: the same form is the same activation all the same.
        assertThat(followed(sent(fields)).body()).contains("Календарь введён в действие");
        assertThat(calendars().inForce().isWorkingDay(off)).isFalse();
    }

    @Test
    void aCalendarOfAnotherEditorIsToldAndTheMoveIsPreviewedAgainstIt() {
        var fields = confirmed();
        calendars().apply(another(worked.minusDays(1), off.plusDays(1)));

        var page = sent(fields);

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("За это время вступил в действие другой календарь", "Что изменит новый");
        assertThat(log().commands()).isEmpty();
        followed(sent(confirmed(fields, page)));
        assertThat(calendars().inForce().isWorkingDay(off)).isFalse();
        assertThat(calendars().inForce().isWorkingDay(off.plusDays(1)))
                .as("the other editor's move")
                .isFalse();
    }

    @Test
    void aMoveOfTheSameDayByAnotherEditorIsToldAtTheDay() {
        var fields = confirmed();
        log().ahead = another(worked.minusDays(1), off);

        var page = sent(fields);

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("За это время вступил в действие другой календарь", "уже перенесён: день отдыха");
        assertThat(calendars().inForce().version()).isEqualTo("kz-other-" + off);
    }

    @Test
    void nobodyButTheAuthorisedBodyMayMoveADayOff() {
        var fields = confirmed();
        assertThat(server.get("/calendar").body()).contains("/calendar/move");
        server.leave();
        server.enter(PageServer.AGENCY_KEY);
        fields.put("_csrf", PageServer.token(server.get("/sign-out")));

        assertThat(server.get(PATH + "ru").statusCode()).isEqualTo(403);
        assertThat(sent(fields).statusCode()).isEqualTo(403);
        assertThat(server.get("/calendar").body()).doesNotContain("/calendar/move");
        assertThat(log().commands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | Демалыс күнін ауыстыру | 2026 жылғы 28 қараша өтіп кетті | Ауыстырудың күшін қалай жоюға болады",
                "ru | Перенести выходной день | День 28 ноября 2026 года уже прошёл | Как отменить перенос",
                "en | Move a day off | 28 November 2026 is over | How to take a move back"
            })
    void thePageIsInTheLanguageOfTheReader(String language, String title, String fault, String back) {
        var fields = filledIn();
        fields.put("worked", "2026-11-28");

        assertThat(server.post(PATH + language, fields).body())
                .contains(title, fault, back)
                .doesNotContain("??");
    }
}
