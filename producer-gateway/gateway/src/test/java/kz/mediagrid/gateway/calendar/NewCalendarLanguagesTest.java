package kz.mediagrid.gateway.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import kz.mediagrid.gateway.term.OwedNow;
import kz.mediagrid.schemas.ObligationKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on which another calendar is handed in speak one language at a time, all of them. */
class NewCalendarLanguagesTest {

    private static final String PATH = "/calendar/new?lang=";

    private static PageServer server;

    @BeforeAll
    static void start() {
        server = PageServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void theEditorIsSignedIn() {
        server.leave();
        server.enter(PageServer.EDITOR_KEY);
    }

    private static HttpResponse<String> preview(String language, String year) {
        var fields = new HashMap<String, String>();
        fields.put("_csrf", PageServer.token(server.get(PATH + language)));
        fields.put("kind", "year");
        fields.put("text", year);
        fields.put("version", "kz-languages");
        fields.put("issued", "2026-11-24");
        fields.put("legalAct", CalendarFixture.ACT);
        fields.put("step", "preview");
        return server.post(PATH + language, fields);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | kk | Табылмады | «kz-1999» күнтізбесі қолданыста жоқ және болған емес.",
                "ru | ru | Не найдено | Календарь «kz-1999» не действует и не действовал.",
                "en | en | Not found | No calendar 'kz-1999' is or was in force.",
                "de | en | Not found | No calendar 'kz-1999' is or was in force.",
            })
    void aProblemIsToldInTheLanguageThatTheCallAccepts(String accepted, String language, String title, String detail) {
        var answer = server.json("/api/calendars/kz-1999", accepted);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(answer.body()).contains("\"title\":\"" + title + "\"", "\"detail\":\"" + detail + "\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | Міндеттемелер | Апталық нысандар | 1, оның ішінде мерзімі өзгеретіні: 1",
                "ru | Обязательства | Недельные формы | 1, из них срок изменится: 1",
                "en | Obligations | Weekly forms | 1, of which the due time changes: 1",
            })
    void thePreviewCountsAllThatIsOwedInTheReadersLanguage(String language, String title, String kind, String counted) {
        var due = Instant.parse("2026-12-03T19:00:00Z");
        server.part(OwedNow.class)
                .apply(CalendarFixture.owed(ObligationKind.WEEKLY_SUBMISSION, "2026-W50/edu", "SUBMISSION_DUE", due));

        var page = preview(language, CalendarFixture.yearWithMovedThursday());

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).containsSubsequence(title, kind, counted);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | Мәртебесі немесе дереккөзі өзгеретін жылдар | ресми | алдын ала",
                "ru | Годы, у которых изменится статус или источник | официальный | предварительный",
                "en | Years whose status or source changes | official | provisional",
            })
    void aYearThatWouldBeProvisionalIsSeenWithWhatItDecides(
            String language, String title, String official, String provisional) {
        var year = CalendarFixture.yearWithMovedThursday().replace("year,2026,official,", "year,2026,provisional,");

        var page = preview(language, year);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .containsSubsequence(
                        title,
                        "2026",
                        provisional,
                        official,
                        provisional,
                        "2026-12-03",
                        provisional,
                        "datetime=\"2026-12-04T00:00+05:00\"",
                        provisional)
                .doesNotContain("??");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | «2026-13-01» – 2026-03-09 сияқты күн емес | жолы жыл мәтінінде жоқ",
                "ru | «2026-13-01» – не дата вида 2026-03-09 | Нет строки «country» в тексте года",
                "en | &#39;2026-13-01&#39; is not a date like 2026-03-09 | There is no line &#39;country&#39;",
            })
    void whatIsWrongWithACalendarIsToldInTheReadersLanguage(String language, String first, String second) {
        var page = preview(language, "year,2026,official,x\n2026-13-01,off,public holiday,NAURYZ,,x\n");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(first, second);
        if (!language.equals("en")) {
            assertThat(page.body()).doesNotContain("is not a date", "There is no line", "does not say so");
        }
    }
}
