package kz.mediagrid.gateway.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.Submission;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewCalendarPageTest {

    private static final String PATH = "/calendar/new?lang=ru";
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private static PageServer server;
    private static int calendars;

    @BeforeAll
    static void start() {
        server = PageServer.start();
        server.part(Calendars.class).apply(CalendarFixture.builtIn());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A version that no test before had. */
    private final String next = "kz-test-" + ++calendars;

    @BeforeEach
    void theEditorIsSignedIn() {
        server.leave();
        server.enter(PageServer.EDITOR_KEY);
        log().reset();
    }

    private static DecidingLog log() {
        return server.part(DecidingLog.class);
    }

    private static String inForce() {
        return server.part(Calendars.class).inForce().version();
    }

    /** Another calendar that came into force meanwhile. */
    private CalendarInForce another() {
        var text = CalendarFixture.named(next + "-other", "2026-11-24");
        return CalendarFixture.inForce(text, PageServer.NOW, log().nextOffset());
    }

    private Map<String, String> filledIn() {
        var fields = new HashMap<String, String>();
        fields.put("_csrf", PageServer.token(server.get(PATH)));
        fields.put("kind", "year");
        fields.put("text", CalendarFixture.yearWithMovedThursday().replace("\n", "\r\n"));
        fields.put("version", next);
        fields.put("issued", "2026-11-24");
        fields.put("legalAct", CalendarFixture.ACT);
        fields.put("step", "preview");
        return fields;
    }

    private Map<String, String> confirmed() {
        var fields = filledIn();
        var preview = server.post(PATH, fields);
        var key = KEY.matcher(preview.body());
        assertThat(key.find()).as(preview.body()).isTrue();
        fields.put("key", key.group(1));
        fields.put("replaces", inForce());
        fields.put("step", "activate");
        return fields;
    }

    private HttpResponse<String> followed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return server.get(answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void nobodyButTheAuthorisedBodyMayReplaceTheCalendar() {
        var fields = confirmed();
        server.leave();
        server.enter(PageServer.AGENCY_KEY);
        fields.put("_csrf", PageServer.token(server.get("/sign-out")));

        assertThat(server.get(PATH).statusCode()).isEqualTo(403);
        var answer = server.post(PATH, fields);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Нет доступа", "Эта страница – для редакторов Министерства.");
        assertThat(log().commands()).isEmpty();
    }

    @Test
    void aCharacterThatNobodySeesIsNamedBeforeThePreview() {
        var fields = filledIn();
        fields.put("legalAct", "Закон\u202E");

        var answer = server.post(PATH, fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("U+202E");
    }

    @Test
    void aFormOfAnotherSiteIsNotTaken() {
        var fields = confirmed();
        fields.put("_csrf", "0".repeat(64));

        var answer = server.post(PATH, fields);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it)
                        .startsWith("/sign-in?next=%2Fcalendar%2Fnew")
                        .contains("expired=true"));
        assertThat(log().commands()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedInTheReadersLanguageAndTheRestIsKept() {
        var fields = filledIn();
        fields.put("version", "");
        fields.put("legalAct", " ");
        fields.put("issued", "завтра");

        var page = server.post(PATH, fields);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "Форма заполнена не полностью",
                        "Введите версию нового календаря",
                        "Введите правовой акт",
                        "Введите дату издания",
                        "2026-12-05,worked,worked by order");
    }

    @Test
    void aWholeCalendarNeedsNoVersionBesideItsText() {
        var fields = filledIn();
        fields.putAll(Map.of("kind", "whole", "text", CalendarFixture.movedThursday(), "version", "", "issued", ""));

        assertThat(server.post(PATH, fields).body()).contains("Что изменит новый календарь", CalendarFixture.NEXT);
    }

    @Test
    void everyProblemOfACalendarIsListed() {
        var fields = filledIn();
        fields.put("text", "country,KG\nyear,2026,perhaps\n2026-13-01,off,public holiday,NAURYZ,,x\n");

        var page = server.post(PATH, fields);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Календарь не может вступить в действие", "KG", "perhaps", "2026-13-01");
    }

    @Test
    void whatAnEditorTypesIsTextAndNothingElse() {
        var fields = filledIn();
        fields.put("text", "</textarea><script>alert(1)</script>");
        fields.put("version", "\"><script>");

        assertThat(server.post(PATH, fields).body()).doesNotContain("<script>", "</textarea><");
    }

    @Test
    void thePreviewShowsTheDaysWithBothReasonsAndTheWeeksThatChange() {
        server.part(Calendars.class).apply(another());

        var page = server.post(PATH, filledIn());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsSubsequence(
                        "3 декабря 2026 года",
                        "станет выходным",
                        "рабочий день",
                        "день отдыха, перенесённый приказом с 5 декабря 2026 года (суббота)",
                        "5 декабря 2026 года",
                        "станет рабочим",
                        "выходной день",
                        "рабочий день по приказу вместо 3 декабря 2026 года (четверг)",
                        "7–13 декабря 2026 года",
                        "срок направления информации",
                        "до конца четверга, 3 декабря 2026 года",
                        "до конца пятницы, 4 декабря 2026 года")
                .doesNotContain("<script>", "style=", "??");
        assertThat(log().commands()).isEmpty();
    }

    @Test
    void oneGoesBackFromThePreviewWithoutTypingAnew() {
        var fields = filledIn();
        fields.put("step", "edit");

        assertThat(server.post(PATH, fields).body())
                .contains("2026-12-05,worked,worked by order", next, "2026-11-24")
                .doesNotContain("govuk-error-summary");
    }

    @Test
    void aFileTakesThePlaceOfTheText() {
        var fields = filledIn();
        fields.put("text", "");
        var file = "\uFEFF" + CalendarFixture.yearWithMovedThursday();

        var page = server.postWithFile(PATH, fields, file.getBytes(StandardCharsets.UTF_8));

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("Что изменит новый календарь", next);
    }

    @Test
    void aFileThatIsNoTextIsRefused() {
        var page = server.postWithFile(PATH, filledIn(), new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Файл не является текстом в UTF-8");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        var file = "# жол\n".repeat(30_000).getBytes(StandardCharsets.UTF_8);

        var page = server.postWithFile(PATH, filledIn(), file);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Текст слишком велик");
    }

    @Test
    void aFileBeyondAllMeasureIsNotEvenRead() {
        var answer = server.postWithFile(PATH, filledIn(), new byte[5_000_000]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(log().commands()).isEmpty();
    }

    @Test
    void aConfirmedCalendarIsInForceAndSaysSo() {
        var before = inForce();

        var page = followed(server.post(PATH, confirmed()));

        assertThat(page.body()).contains("Календарь введён в действие", next);
        assertThat(log().commands()).singleElement().satisfies(activation -> {
            assertThat(activation.getSubmission().getActor()).isEqualTo("acc-editor");
            assertThat(activation.getLegalAct()).isEqualTo(CalendarFixture.ACT);
            assertThat(activation.getReplaces()).isEqualTo(before);
        });
        assertThat(server.get("/calendar?lang=ru").body()).contains(next, CalendarFixture.ACT);
    }

    @Test
    void pressingTheButtonTwicePutsItInForceOnce() {
        var fields = confirmed();
        server.post(PATH, fields);

        var page = followed(server.post(PATH, fields));

        assertThat(page.body()).contains("Календарь введён в действие");
        assertThat(log().commands()).hasSize(1);
    }

    @Test
    void aCalendarMadeAgainstOneThatIsNotInForceAnyMoreIsRefusedWithTheReason() {
        var fields = confirmed();
        server.part(Calendars.class).apply(another());

        var page = server.post(PATH, fields);

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("действует " + next + "-other", "2026-12-05,worked,worked by order");
        assertThat(log().commands()).isEmpty();
    }

    @Test
    void whatTheLogRefusesIsSaidWithTheReason() {
        var fields = confirmed();
        log().ahead = another();

        var page = server.post(PATH, fields);

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("действует " + next + "-other");
        var sent = log().commands();
        assertThat(sent).hasSize(1);
        var receipt = sent.get(0).getSubmission().getSubmissionId();
        assertThat(server.get("/calendar/activations/" + receipt + "?lang=en").body())
                .contains("Another calendar has come into force in the meantime; look at the changes again.")
                .doesNotContain(next);
    }

    @Test
    void whatWasNotAcknowledgedCanBeSentAgainWithTheSameKey() {
        var fields = confirmed();
        log().sendException = new TimeoutException("the log does not answer");

        var page = server.post(PATH, fields);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Нет подтверждения, что календарь сохранён", fields.get("key"));
        log().sendException = null;
        assertThat(followed(server.post(PATH, fields)).body()).contains("Календарь введён в действие");
    }

    @Test
    void whatIsNotDecidedYetIsSaidToBeReceived() {
        server.post(PATH, confirmed());
        var decided = log().commands().get(0);
        var waiting = "1".repeat(64);
        var undecided = CalendarActivated.newBuilder(decided)
                .setSubmission(Submission.newBuilder(decided.getSubmission())
                        .setSubmissionId(waiting)
                        .setRequestId("2".repeat(64))
                        .build())
                .build();
        server.part(SubmissionView.class).apply(undecided);

        assertThat(server.get("/calendar/activations/" + waiting + "?lang=ru").body())
                .contains("Календарь получен", "Он ещё не обработан", "Посмотреть ещё раз");
    }

    @Test
    void aReceiptThatIsNotThereIsSaidOnAPage() {
        var page = server.get("/calendar/activations/x?lang=ru");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Такой квитанции нет");
    }
}
