package kz.mediagrid.gateway.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.Attention;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who watch acknowledge, name an owner and note on a page, and nothing that they typed is lost. */
class NotePageTest {

    private static final Instant DUE = Instant.parse("2026-12-03T19:00:00Z");
    private static final String PATH = "/obligations/note";
    private static final String EDU = "WEEKLY_SUBMISSION/2026-W50/edu";
    private static final String DSM = "WEEKLY_SUBMISSION/2026-W50/dsm";

    private static NotePageServer server;

    /** Each test has due times of its own, since the server remembers what the others acknowledged. */
    private static int dueTime;

    @BeforeAll
    static void start() {
        server = NotePageServer.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void twoFormsAreOverdueAndOpsLook() {
        dueTime++;
        server.forgetNotes();
        server.enter(NotePageServer.OPS_KEY);
        server.owed(form("edu", ObligationState.OVERDUE), form("dsm", ObligationState.OVERDUE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | Апталық нысан, 2026 жылғы 7–13 желтоқсан | Орган edu қаз | мерзімі өткен | күннің соңына дейін | Мұны әлі ешкім назарға алған жоқ.",
                "ru | Недельная форма, 7–13 декабря 2026 года | Орган edu | просрочено | до конца четверга, 3 декабря 2026 года | Никто ещё не принял это к сведению.",
                "en | Weekly form, 7–13 December 2026 | Орган edu | overdue | until the end of Thursday, 3 December 2026 | Nobody has acknowledged it yet."
            })
    void thePageShowsTheObligationInWords(
            String language, String kind, String body, String state, String due, String nobody) {
        var page = ask("?obligation=" + EDU + "&back=/ops&lang=" + language);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsSubsequence(kind, body, state, due, nobody)
                .contains("href=\"http://localhost:8082/ops?lang=" + language)
                .contains("href=\"http://localhost:8082/ops/obligations/" + EDU + "?lang=" + language)
                .doesNotContain("??");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aQuestionGoesByItsTitleAndTheLastNoteByItsAuthor() {
        server.owed(noted(ObligationChanged.newBuilder(form("edu", ObligationState.OVERDUE))
                .setObligationId("REQUEST_ANSWER/req-1")
                .setKind(ObligationKind.REQUEST_ANSWER)
                .setSubject("req-1")
                .setTitle(new LocalizedText("Жылыту", "Отопление", null))
                .build()));

        assertThat(ask("?obligation=REQUEST_ANSWER/req-1&lang=ru").body())
                .containsSubsequence(
                        "Ответ на запрос:",
                        "Отопление",
                        "принято к сведению",
                        "4 декабря 2026 года, пятница, 11:30",
                        "ответственный:",
                        "Дежурный",
                        "последнее примечание:",
                        "Позвонили")
                .doesNotContain("acc-editor");
    }

    @Test
    void oneFormAcknowledgesNamesAnOwnerAndNotesAndLeadsBack() {
        var page = ask("?obligation=" + EDU + "&back=/clock%3Fstate%3Doverdue&lang=ru");

        var answer = press(page, "acknowledged", "true", "owner", " Дежурный ", "note", "Позвонили,\r\nждём");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("http://localhost:8082/clock?state=overdue&lang=ru");
        assertThat(server.notes()).singleElement().satisfies(note -> {
            assertThat(note.getObligationId()).isEqualTo(EDU);
            assertThat(note.getAcknowledged()).isTrue();
            assertThat(note.getOwner()).isEqualTo("Дежурный");
            assertThat(note.getNote()).isEqualTo(new LocalizedText(null, "Позвонили,\nждём", null));
            assertThat(note.getSubmission().getActor()).isEqualTo("acc-ops");
        });
    }

    @Test
    void aNoteIsInTheLanguageThatWasChosen() {
        press(ask("?obligation=" + EDU + "&lang=ru"), "note", "Қоңырау шалдық", "language", "kk");

        assertThat(server.notes())
                .extracting(ObligationNoted::getNote)
                .containsExactly(new LocalizedText("Қоңырау шалдық", null, null));
    }

    @Test
    void aNoteWithItsTranslationIsStoredInBothLanguagesAndARefusalKeepsBoth() {
        server.acknowledges(false);
        var refused = press(
                ask("?obligation=" + EDU + "&lang=ru"),
                "note",
                "Қоңырау шалынды",
                "translation",
                "Позвонили",
                "language",
                "kk");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body())
                .containsSubsequence(
                        ">Қоңырау шалынды</textarea>", "То же примечание на другом языке", ">Позвонили</textarea>");
        server.acknowledges(true);

        press(refused, "note", "Қоңырау шалынды", "translation", "Позвонили", "language", "kk");

        assertThat(server.notes())
                .extracting(ObligationNoted::getNote)
                .containsExactly(new LocalizedText("Қоңырау шалынды", "Позвонили", null));
    }

    @Test
    void oneFormNotesAllMissingFormsOfAWeekAndSaysForWhichItCouldNot() {
        var page = ask("?obligation=" + EDU + "&obligation=" + DSM + "&lang=ru");
        server.owed(form("dsm", ObligationState.MET));

        var answer = press(page, "acknowledged", "true", "note", "Обзваниваем");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Примечание сохранено: 1 из 2.", "Орган dsm: Это уже закрыто")
                .contains("Это уже закрыто: примечание не нужно.");
        assertThat(server.notes()).extracting(ObligationNoted::getObligationId).containsExactly(EDU);
    }

    @Test
    void whoIsLeftIsNotedByTheSameFormWhenThatCanBe() {
        var page = ask("?obligation=" + EDU + "&obligation=" + DSM + "&lang=ru");
        server.owed(form("dsm", ObligationState.OPEN));

        var refused = press(page, "acknowledged", "true", "note", "Обзваниваем");
        assertThat(refused.body()).contains("Орган dsm: Принять к сведению можно только просроченное.", "Обзваниваем");
        assertThat(NotePageServer.hidden(refused, "obligation")).containsExactly(DSM);

        assertThat(press(refused, "note", "Обзваниваем").statusCode()).isEqualTo(303);
        assertThat(server.notes()).extracting(ObligationNoted::getObligationId).containsExactly(EDU, DSM);
    }

    @Test
    void whatTheLogDidNotAcknowledgeIsPressedAgainAndWrittenOnce() {
        var page = ask("?obligation=" + EDU + "&obligation=" + DSM + "&lang=ru");
        server.acknowledges(false);

        var refused = press(page, "acknowledged", "true", "owner", "Дежурный");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("value=\"Дежурный\"").contains("checked");
        assertThat(NotePageServer.hidden(refused, "key")).isEqualTo(NotePageServer.hidden(page, "key"));
        server.acknowledges(true);

        assertThat(press(refused, "acknowledged", "true", "owner", "Дежурный").statusCode())
                .isEqualTo(303);
        assertThat(server.notes()).extracting(ObligationNoted::getObligationId).containsExactly(DSM, EDU);
    }

    @Test
    void whoAcknowledgesSecondSeesByWhomAndWhenBeforeItCounts() {
        var page = ask("?obligation=" + EDU + "&lang=ru");
        server.owed(noted(form("edu", ObligationState.OVERDUE)));

        var refused = press(page, "acknowledged", "true", "note", "Я тоже звоню");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Тем временем это принял к сведению другой", "11:30", "Я тоже звоню")
                .contains("редактор");
        assertThat(server.notes()).isEmpty();

        assertThat(press(refused, "acknowledged", "true", "note", "Я тоже звоню")
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.notes()).hasSize(1);
    }

    @Test
    void whoAcknowledgesInTheSameSecondSeesByWhomTooBeforeItCounts() {
        server.enter(NotePageServer.EDITOR_KEY);
        var key = NotePageServer.hidden(ask("?obligation=" + EDU + "&lang=ru"), "key");
        server.enter(NotePageServer.OPS_KEY);
        press(ask("?obligation=" + EDU + "&lang=ru"), "acknowledged", "true", "owner", "Дежурный", "note", "Звоним");
        server.enter(NotePageServer.EDITOR_KEY);
        var typed = List.of("obligation", EDU, "key", key.get(0), "acknowledged", "true", "note", "Я тоже звоню");

        var refused = server.post(PATH + "?lang=ru", signed(typed));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Тем временем это принял к сведению другой", "Дежурный", "Звоним", "Я тоже звоню")
                .doesNotContain("Никто ещё не принял это к сведению", "acc-ops");
        assertThat(server.notes()).hasSize(1);

        assertThat(press(refused, "acknowledged", "true", "note", "Я тоже звоню")
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.notes()).hasSize(2);
    }

    /** The fields with the token of the present sign-in. */
    private List<String> signed(List<String> typed) {
        var fields = new ArrayList<>(typed);
        fields.addAll(List.of("_csrf", NotePageServer.token(ask("?obligation=" + EDU + "&lang=ru"))));
        return fields;
    }

    @Test
    void aButtonThatIsPressedTwiceNotesOnce() {
        var page = ask("?obligation=" + EDU + "&lang=ru");
        press(page, "acknowledged", "true");
        server.owed(noted(form("edu", ObligationState.OVERDUE)));

        assertThat(press(page, "acknowledged", "true").statusCode()).isEqualTo(303);
        assertThat(server.notes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/ops",
                "/ops/obligations/../../x",
                "/ops//evil.example",
                "/clock?next=https://evil.example\\",
                "/ops@evil.example",
                "/sign-out",
                ""
            })
    void noAddressLeadsOutOfOurPages(String foreign) {
        var fields = new ArrayList<>(fields(ask("?obligation=" + EDU + "&lang=ru"), "note", "Позвонили"));
        fields.set(fields.indexOf("back") + 1, foreign);

        var answer = server.post(PATH, fields);

        assertThat(answer.headers().firstValue("Location")).contains("http://localhost:8082/ops");
    }

    @Test
    void whatIsTooLongIsToldAtItsFieldAndKept() {
        var owner = "Д".repeat(301);
        var note = "П".repeat(2_001);

        var refused = press(ask("?obligation=" + EDU + "&lang=ru"), "owner", owner, "note", note);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"owner-error\"", "id=\"note-error\"", owner, note)
                .contains("href=\"#owner\"", "href=\"#note\"");
        assertThat(server.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"owner", "note"})
    void aSignThatNoTextMayHaveIsToldAtItsFieldAndTheRestIsKept(String field) {
        var other = "owner".equals(field) ? "note" : "owner";

        var refused = press(ask("?obligation=" + EDU + "&lang=ru"), field, "Позвонили\u202e", other, "Обещали к обеду");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("U+202E", "href=\"#" + field + "\"", "Обещали к обеду");
        assertThat(server.notes()).isEmpty();
    }

    @Test
    void anotherLanguageOfARefusedFormIsTheSamePageWithWhatWasTyped() {
        var page = ask("?obligation=" + EDU + "&obligation=" + DSM + "&back=/clock&lang=ru");

        var refused = server.post(NotePageServer.action(page), fields(page, "note", "Позвонили\u202e"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).containsOnlyOnce("id=\"typed-again\"");
        var kazakh = server.post(
                PATH + NotePageServer.inLanguage("kk", refused),
                fields(refused, "note", "Позвонили\u202e", "again", "yes"));
        assertThat(kazakh.statusCode()).isEqualTo(200);
        assertThat(kazakh.body())
                .contains("Орган edu қаз", "Орган dsm қаз", "href=\"http://localhost:8082/clock?lang=kk", "Позвонили");
        assertThat(server.notes()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "kk, 'Назарға алыңыз, жауаптыны көрсетіңіз немесе ескертпе жазыңыз.'",
        "ru, 'Примите к сведению, назначьте ответственного или напишите примечание.'",
        "en, 'Acknowledge it, name who is in charge, or write a note.'"
    })
    void anEmptyFormSaysWhatItTakes(String language, String said) {
        var refused = press(ask("?obligation=" + EDU + "&lang=" + language));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(said);
    }

    @Test
    void theAuthorisedBodyAloneConfirmsWhatAChangedCalendarMadeOverdue() {
        server.owed(ObligationChanged.newBuilder(form("edu", ObligationState.OVERDUE))
                .setOverdueBecause(AlertCause.CALENDAR)
                .build());
        assertThat(ask("?obligation=" + EDU).body()).doesNotContain("name=\"confirmed\"");
        assertThat(press(ask("?obligation=" + EDU), "confirmed", "true").statusCode())
                .isEqualTo(403);

        server.enter(NotePageServer.EDITOR_KEY);
        var page = ask("?obligation=" + EDU);
        assertThat(page.body()).contains("name=\"confirmed\"");

        assertThat(press(page, "confirmed", "true").statusCode()).isEqualTo(303);
        assertThat(server.notes()).extracting(ObligationNoted::getConfirmed).containsExactly(true);
        assertThat(ask("?obligation=" + DSM).body()).doesNotContain("name=\"confirmed\"");
    }

    @ParameterizedTest
    @CsvSource({"MET, false", "CANCELLED, false", "MET_LATE, true", "OPEN, true", "OVERDUE, true"})
    void whatIsSettledInTimeHasNoForm(ObligationState state, boolean takesNotes) {
        server.owed(form("edu", state));

        var page = ask("?obligation=" + EDU + "&lang=ru");

        assertThat(page.body().contains("<textarea")).isEqualTo(takesNotes);
        assertThat(page.body().contains("Это уже закрыто: примечание не нужно."))
                .isNotEqualTo(takesNotes);
        assertThat(page.body().contains("name=\"acknowledged\"")).isEqualTo(state == ObligationState.OVERDUE);
    }

    @Test
    void anAddressThatNamesNothingKnownIsToldSo() {
        assertThat(ask("?obligation=WEEKLY_SUBMISSION/2026-W50/nobody").statusCode())
                .isEqualTo(404);
        assertThat(ask("").statusCode()).isEqualTo(400);
        var many = new StringBuilder("?");
        IntStream.range(0, 101)
                .forEach(number -> many.append("obligation=A/").append(number).append('&'));
        assertThat(ask(many.toString()).statusCode()).isEqualTo(400);
    }

    @Test
    void aBodySeesNothingOfIt() {
        server.enter(NotePageServer.AGENCY_KEY);

        assertThat(ask("?obligation=" + EDU).statusCode()).isEqualTo(403);
        assertThat(ask("?obligation=" + EDU).body()).doesNotContain("Недельная форма", "Апталық нысан");
    }

    private HttpResponse<String> ask(String query) {
        return server.get(PATH + query);
    }

    /** Sends the form of {@code page} with the typed fields, which are names and values in turn. */
    private HttpResponse<String> press(HttpResponse<String> page, String... typed) {
        var language =
                page.uri().getQuery() == null ? "" : page.uri().getQuery().replaceFirst(".*lang=(..).*", "$1");
        return server.post(PATH + (language.length() == 2 ? "?lang=" + language : ""), fields(page, typed));
    }

    private static List<String> fields(HttpResponse<String> page, String... typed) {
        var fields = new ArrayList<>(List.of(typed));
        for (var name : List.of("_csrf", "key", "back", "obligation", "seen")) {
            NotePageServer.hidden(page, name).forEach(value -> fields.addAll(List.of(name, value)));
        }
        return fields;
    }

    private static ObligationChanged form(String agency, ObligationState state) {
        return ObligationChanged.newBuilder()
                .setObligationId("WEEKLY_SUBMISSION/2026-W50/" + agency)
                .setKind(ObligationKind.WEEKLY_SUBMISSION)
                .setDebtor(agency)
                .setSubject("2026-W50")
                .setTransition(ObligationTransition.OVERDUE)
                .setState(state)
                .setOverdueBecause(state == ObligationState.OVERDUE ? AlertCause.TERM : null)
                .setRecordedAt(DUE)
                .setOpenedAt(DUE)
                .setDueAt(DUE)
                .setDueGeneration(dueTime)
                .setProof(DueProof.newBuilder()
                        .setStartedAt(DUE)
                        .setRule("FROM_DAY_OF_RECEIPT")
                        .setCalendarVersion("kz-2026-11")
                        .setLines(List.of())
                        .build())
                .build();
    }

    private static ObligationChanged noted(ObligationChanged overdue) {
        var at = Instant.parse("2026-12-04T06:30:00Z");
        return ObligationChanged.newBuilder(overdue)
                .setAttention(Attention.newBuilder()
                        .setNotedAt(at)
                        .setNotedBy("acc-editor")
                        .setAcknowledgedAt(at)
                        .setAcknowledgedBy("acc-editor")
                        .setOwner("Дежурный")
                        .setNote(new LocalizedText(null, "Позвонили", null))
                        .build())
                .build();
    }
}
