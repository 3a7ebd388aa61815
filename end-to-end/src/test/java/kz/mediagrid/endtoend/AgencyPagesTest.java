package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.GridWeek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** People of a state body prepare and send events on its pages; nothing that they typed is lost. */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class AgencyPagesTest {

    private final Newsroom newsroom;
    private final AgencyPages edu;
    private final GridWeek week;

    AgencyPagesTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        edu = new AgencyPages(newsroom, "edu");
        week = AgencyPages.nextWeek(newsroom);
    }

    @BeforeEach
    void theWeekIsNotOver() throws Exception {
        assertThat(edu.open("/week/" + week).statusCode()).isEqualTo(200);
    }

    private String day() {
        return week.monday().plusDays(3).toString();
    }

    @Test
    void anEventThatIsTypedAndSentIsAmongTheFiledOnes() throws Exception {
        var form = edu.open("/drafts/new?lang=ru&week=" + week);
        assertThat(form.body()).contains("Министерство просвещения");

        var sent = edu.press(form, "send", AgencyPages.event("Брифинг по форме", day()));

        assertThat(sent.uri().getPath()).isEqualTo("/week/" + week);
        assertThat(sent.body()).contains("Отправлено: 1", "Брифинг по форме", "принято");
        assertThat(edu.open(AgencyPages.draftIn(form)).statusCode())
                .as("until the draft is erased, its page leads to nothing that can be sent again")
                .isIn(200, 404);
        await("the erasure of the draft")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(edu.open(AgencyPages.draftIn(form)).statusCode())
                                .isEqualTo(404));
    }

    @Test
    void allFaultsStandAtTheirFieldsAndWhatWasTypedStays() throws Exception {
        var form = edu.open("/drafts/new?lang=ru&week=" + week);

        var refused = edu.press(
                form,
                "send",
                Map.of("title.ru", "Только название", "timing", "TIMED", "date", "2020-01-01", "streamUrl", "ftp://a"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Только название", "ftp://a", "id=\"startTime-error\"", "id=\"place.kk-error\"")
                .contains("id=\"streamUrl-error\"", "id=\"date-error\"", "href=\"#purpose.kk\"");
    }

    @Test
    void aFormThatIsSentTwiceIsOneEvent() throws Exception {
        var form = edu.open("/drafts/new?lang=ru&week=" + week);
        var typed = AgencyPages.event("Дважды нажатая кнопка", day());

        edu.press(form, "send", typed);
        edu.press(form, "send", typed);

        await().untilAsserted(() -> {
            var filed = edu.open("/week/" + week + "?lang=ru").body();
            assertThat(filed.split(">Дважды нажатая кнопка</bdi></a>", -1)).hasSize(2);
        });
    }

    @Test
    void twoPeopleOnOneDraftOverwriteNothingUnseen() throws Exception {
        var path = edu.savedDraft(week.toString());
        var colleague = new AgencyPages(newsroom, "edu");
        var mine = edu.open(path + "?lang=ru");
        var theirs = colleague.open(path + "?lang=ru");

        assertThat(colleague
                        .press(theirs, "save", Map.of("title.ru", "Их название", "timing", "TIMED"))
                        .statusCode())
                .isEqualTo(200);
        var conflict = edu.press(mine, "save", Map.of("title.ru", "Моё название", "timing", "TIMED"));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Моё название", "Их название", "другой человек");
        assertThat(edu.open(path + "?lang=ru").body()).contains("Их название").doesNotContain("Моё название");

        assertThat(edu.press(conflict, "save", Map.of("title.ru", "Моё название", "timing", "TIMED"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(edu.open(path + "?lang=ru").body()).contains("Моё название");
    }

    @Test
    void noOtherBodySeesADraft() throws Exception {
        var path = edu.savedDraft(week.toString());
        var health = new AgencyPages(newsroom, "dsm");

        assertThat(health.open(path).statusCode()).isEqualTo(404);
        var form = health.open("/drafts/new?lang=ru&week=" + week);
        assertThat(health.send(form, path, Map.of("action", "save", "revision", "1", "week", week.toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(edu.open(path + "?lang=ru").body()).contains("Черновик");
    }

    @Test
    void aFaultThatTheTableHasNoFieldForIsNamed() throws Exception {
        var fields = new HashMap<>(AgencyPages.event("Без срока аккредитации", day()));
        fields.put("accreditation.url", "https://www.gov.kz");

        edu.press(edu.open("/drafts/new?lang=ru&week=" + week), "save", fields);

        assertThat(edu.open("/week/" + week + "?lang=ru").body())
                .contains("Аккредитация, Аккредитация до: Обязательное поле.");
    }

    @Test
    void theRowsOfTheTableAreSavedAndThoseThatAreReadyAreSent() throws Exception {
        var mfa = new AgencyPages(newsroom, "mfa");
        var page = mfa.open("/week/" + week + "?lang=ru");
        var rows = new HashMap<String, String>();
        row(rows, page.body(), 0, AgencyPages.event("Первая строка", day()));
        row(rows, page.body(), 1, Map.of("title.ru", "Вторая строка без даты", "timing", "TIMED"));
        rows.put("action", "send");

        var sent = mfa.send(page, "/week/" + week + "?lang=ru", rows);

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body())
                .contains("Отправлено: 1", "Не отправлено черновиков: 1", "Первая строка", "Вторая строка без даты")
                .contains("Выберите день.");
        assertThat(mfa.send(page, "/week/" + week + "?lang=ru", Map.of("action", "send"))
                        .body())
                .contains("Готовых черновиков нет, отправлять нечего.", "Не отправлено черновиков: 1");
        assertThat(mfa.open("/week/" + week + "?lang=ru").body()).contains("Вторая строка без даты", "черновик");
    }

    @Test
    void aSendHasOneReceiptThatTheWeekLeadsToLater() throws Exception {
        var mine = new AgencyPages(newsroom, "mti");
        var page = mine.open("/week/" + week + "?lang=ru");
        var rows = new HashMap<String, String>();
        row(rows, page.body(), 0, AgencyPages.event("Первое вместе", day()));
        row(rows, page.body(), 1, AgencyPages.event("Второе вместе", day()));
        rows.put("action", "send");
        var first = AgencyPages.receiptIn(mine.send(page, "/week/" + week + "?lang=ru", rows));
        var alone = mine.press(
                mine.open("/drafts/new?lang=ru&week=" + week), "send", AgencyPages.event("Одно потом", day()));
        var second = AgencyPages.receiptIn(alone);

        var both = mine.open(first + "?lang=ru");
        assertThat(both.body())
                .contains("Квитанция о подаче", "Первое вместе", "Второе вместе", "принято", "Мероприятий")
                .containsPattern("Кто подал</dt><dd><bdi>[^<]+</bdi>")
                .containsPattern(", четверг, 11:00")
                .doesNotContain("Одно потом", "с тех пор изменено");
        assertThat(mine.open(second + "?lang=ru").body()).contains("Одно потом").doesNotContain("Первое вместе");
        assertThat(mine.open("/week/" + week + "?lang=ru").body())
                .as("sends of the week")
                .contains("Подачи", second, first);
        assertThat(edu.open(first).statusCode()).isEqualTo(404);
    }

    @Test
    void aCheckSaysWhatSendingWouldDoAndWritesNothing() throws Exception {
        var mine = new AgencyPages(newsroom, "mps");
        var form = mine.open("/drafts/new?lang=ru&week=" + week);

        var checked = mine.press(form, "check", AgencyPages.event("Только проверка", day()));
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        assertThat(checked.body())
                .contains("Сейчас было бы принято", "Ничего не отправлено и не сохранено", "Только проверка");
        var faulty = mine.press(form, "check", Map.of("title.ru", "Неполное", "timing", "TIMED"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("Неполное", "id=\"purpose.kk-error\"");

        assertThat(mine.open(AgencyPages.draftIn(form)).statusCode()).isEqualTo(404);
        assertThat(mine.open("/week/" + week + "?lang=ru").body()).doesNotContain("Только проверка");
    }

    @Test
    void aWeekIsDeclaredAndTheReceiptSaysWhatThatCovers() throws Exception {
        var dsm = new AgencyPages(newsroom, "dsm");
        var form = dsm.open("/drafts/new?lang=ru&week=" + week);
        dsm.press(form, "send", AgencyPages.event("Объявленное мероприятие", day()));
        dsm.savedDraft(week.toString());
        var page = dsm.open("/week/" + week + "?lang=ru");
        assertThat(page.body())
                .contains("Неотправленных черновиков: 1", "Мероприятий без текста на одном из языков: 1");

        var declaration = "/week/" + week + "/declaration?lang=ru";
        var asked = dsm.send(page, declaration, Map.of("key", "k-" + week, "action", "complete"));
        assertThat(asked.body())
                .as("asked once, with what is missing")
                .containsSubsequence("Неделя ещё не объявлена", "Неотправленных черновиков: 1", "Всё равно объявить")
                .doesNotContain("неделя объявлена полной");
        var receipt = dsm.send(asked, declaration, Map.of("key", "k-" + week, "action", "complete", "anyway", "true"));

        assertThat(receipt.uri().getPath()).isEqualTo("/week/" + week + "/receipt");
        assertThat(receipt.body())
                .contains("неделя объявлена полной", "Охвачено мероприятий", "Объявленное мероприятие")
                .containsPattern("<code class=\"mg-id\">[0-9a-f]{64}</code>")
                .containsPattern("Кто объявил</dt><dd><bdi>[^<]+</bdi>");
        assertThat(dsm.open("/week/" + week + "?lang=ru").body())
                .contains("неделя объявлена полной", "Неотправленных черновиков: 1")
                .doesNotContain("Объявить неделю полной");

        dsm.press(dsm.open("/drafts/new?lang=ru&week=" + week), "send", AgencyPages.event("Ещё одно", day()));
        assertThat(dsm.open("/week/" + week + "?lang=ru").body())
                .contains("С тех пор мероприятия изменились", "Объявить неделю полной");
        assertThat(dsm.send(asked, declaration, Map.of("key", "again-" + week, "action", "complete"))
                        .body())
                .contains("Неделя ещё не объявлена снова", "неделя объявлена полной");
    }

    @Test
    void aWeekWithDraftsAloneIsDeclaredEmptyOnlyAfterAQuestion() throws Exception {
        var mine = new AgencyPages(newsroom, "abay");
        var declaration = "/week/" + week + "/declaration?lang=ru";
        var draft = mine.savedDraft(week.toString());
        var page = mine.open("/week/" + week + "?lang=ru");

        var asked = mine.send(page, declaration, Map.of("key", "d-" + week, "action", "none"));
        assertThat(asked.uri().getPath()).isEqualTo("/week/" + week);
        assertThat(asked.body())
                .contains("Неотправленных черновиков: 1", "Всё равно объявить, что мероприятий нет", draft)
                .doesNotContain("<strong class=\"govuk-tag govuk-tag--green\">на этой неделе мероприятий нет");

        mine.send(asked, declaration, Map.of("key", "d-" + week, "action", "none", "anyway", "true"));
        assertThat(mine.open("/week/" + week + "?lang=ru&declare=none").body())
                .contains("на этой неделе мероприятий нет", "Неотправленных черновиков: 1", draft)
                .doesNotContain("Неделя ещё не объявлена");
    }

    @Test
    void aWeekWithEventsIsNotDeclaredEmpty() throws Exception {
        edu.press(edu.open("/drafts/new?lang=ru&week=" + week), "send", AgencyPages.event("Есть", day()));
        var page = edu.open("/week/" + week + "?lang=ru");

        var refused =
                edu.send(page, "/week/" + week + "/declaration?lang=ru", Map.of("key", "n-" + week, "action", "none"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Не сохранено");
    }

    @Test
    void aFiledEventIsCorrectedPostponedWithdrawnAndPlannedAgain() throws Exception {
        edu.press(edu.open("/drafts/new?lang=ru&week=" + week), "send", AgencyPages.event("Меняется", day()));
        var list = edu.open("/events?lang=ru&week=" + week).body();
        var change = changeOf("Меняется", list);

        var draft = edu.send(edu.open(change), change + "?lang=ru", Map.of("action", "correct", "revision", "1"));
        assertThat(draft.body()).contains("Изменить мероприятие", "Меняется");
        var corrected = edu.press(
                draft,
                "send",
                Map.of(
                        "title.kk", "Өзгерді",
                        "title.ru", "Изменилось",
                        "date", day(),
                        "timing", "TIMED",
                        "startTime", "12:00",
                        "place.ru", "Зал брифингов",
                        "purpose.ru", "Рассказать",
                        "organisers.0.name.ru", "Министерство",
                        "event", idIn(change),
                        "eventRevision", "1"));
        assertThat(corrected.body()).contains("Отправлено: 1", "Изменилось");

        var noReason = edu.send(edu.open(change + "?lang=ru"), change + "?lang=ru", change(2, "withdraw", Map.of()));
        assertThat(noReason.statusCode()).isEqualTo(422);
        assertThat(noReason.body()).contains("id=\"reason.kk-error\"");

        var later = week.monday().plusDays(4).toString();
        var postponed = edu.send(
                noReason,
                change + "?lang=ru",
                change(2, "postpone", Map.of("reason.ru", "Причина", "date", later, "timing", "ALL_DAY")));
        assertThat(postponed.body())
                .contains("Мероприятие перенесено.", "весь день")
                .doesNotContain("Мероприятие отозвано");

        var stale = edu.send(postponed, change + "?lang=ru", change(2, "withdraw", Map.of("reason.ru", "Причина")));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("Причина");

        var withdrawn = edu.send(stale, change + "?lang=ru", change(3, "withdraw", Map.of("reason.ru", "Причина")));
        assertThat(withdrawn.body())
                .contains("Мероприятие отозвано. Ниже его можно восстановить.", "мероприятие отозвано", "Восстановить");
        var again = edu.send(withdrawn, change + "?lang=ru", change(4, "reinstate", Map.of("reason.ru", "Причина")));
        assertThat(again.body()).contains("Мероприятие восстановлено.", "принято");
    }

    @Test
    void theEventsOfLastWeekAreRepeatedOnce() throws Exception {
        var zhetysu = AgencyPages.withKey(newsroom, "zhetysu");
        var event = new HashMap<>(AgencyPages.event("Еженедельный брифинг", day()));
        event.put("accreditation.deadline", week.monday().plusDays(2) + "T12:00");
        zhetysu.press(zhetysu.open("/drafts/new?lang=ru&week=" + week), "send", event);
        var table = "/week/" + week.next() + "/table?lang=ru";

        var repeated = repeat(zhetysu, table);

        assertThat(repeated.body())
                .contains("Новых черновиков по прошлой неделе: 1. Материалы и срок аккредитации не перенесены")
                .contains(
                        "Еженедельный брифинг",
                        "<option value=\"" + week.monday().plusDays(10) + "\" selected");
        assertThat(repeat(zhetysu, table).body()).contains("Повторять нечего", "Еженедельный брифинг");
    }

    @Test
    void aRowOfAnEventThatWasWithdrawnIsNoDraftThatLooksNew() throws Exception {
        var sko = AgencyPages.withKey(newsroom, "sko");
        var table = "/week/" + week + "/table?lang=ru";
        var rows =
                "Дата\tВремя\tНазвание\tМесто\tЦель\n%s\t12:00\tОтзываемое\tЗал\tРассказать\n%s\t12:00\tПозднее\tЗал\tРассказать"
                        .formatted(day(), week.next().monday());

        var first = take(sko, table, rows);
        assertThat(first.body())
                .contains("новый черновик", "Черновик на неделе")
                .contains("href=\"/week/" + week.next() + "?lang=ru\"");
        var sent = sko.send(sko.open("/week/" + week), "/week/" + week + "?lang=ru", Map.of("action", "send"));
        assertThat(sent.body()).contains("Отправлено: 1", "Отзываемое");
        var change =
                changeOf("Отзываемое", sko.open("/events?lang=ru&week=" + week).body());
        sko.send(sko.open(change), change, change(1, "withdraw", Map.of("reason.ru", "Причина")));

        var again = take(sko, table, rows);

        assertThat(again.body()).contains("подано раньше, с тех пор отозвано").doesNotContain("новый черновик");
        assertThat(sko.open("/week/" + week + "?lang=ru").body())
                .contains("отозвано")
                .doesNotContain(">готово<");
    }

    private static HttpResponse<String> take(AgencyPages body, String table, String rows) throws Exception {
        return body.attach(body.open(table), table, Map.of("action", "take", "text", rows, "html", ""));
    }

    private static HttpResponse<String> repeat(AgencyPages body, String table) throws Exception {
        return body.attach(body.open(table), table, Map.of("action", "repeat", "text", "", "html", ""));
    }

    @Test
    void nobodyChangesAnEventOfAnotherBody() throws Exception {
        edu.press(edu.open("/drafts/new?lang=ru&week=" + week), "send", AgencyPages.event("Чужое", day()));
        var change = changeOf("Чужое", edu.open("/events?lang=ru&week=" + week).body());
        var dsm = new AgencyPages(newsroom, "dsm");

        assertThat(dsm.open(change).statusCode()).isEqualTo(404);
        assertThat(dsm.send(dsm.open("/week/" + week), change, change(1, "withdraw", Map.of("reason.ru", "Причина")))
                        .statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> change(int revision, String action, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.putAll(Map.of("revision", Integer.toString(revision), "action", action));
        fields.put("key", "k-" + revision + "-" + typed.hashCode());
        return fields;
    }

    /** The path of the page that changes the event with this title. */
    private static String changeOf(String title, String list) {
        var row = list.substring(list.indexOf(title));
        var at = row.indexOf("/events/");
        return row.substring(at, row.indexOf("/change", at)) + "/change";
    }

    private static String idIn(String change) {
        return change.replaceAll("/events/|/change", "");
    }

    @Test
    void aRowOfATableThatIsOutOfDateMakesNoSecondEvent() throws Exception {
        var mine = new AgencyPages(newsroom, "qyzmet");
        var form = mine.open("/drafts/new?lang=ru&week=" + week);
        var typed = AgencyPages.event("Один раз", day());
        var path = mine.press(form, "save", typed).uri().getPath();
        var page = mine.open("/week/" + week + "?lang=ru");
        var id = path.substring("/drafts/".length());
        var colleague = new AgencyPages(newsroom, "qyzmet");
        colleague.press(colleague.open(path + "?lang=ru"), "send", typed);
        await("the erasure of the draft")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mine.open(path).statusCode()).isEqualTo(404));

        var untouched = mine.send(page, "/week/" + week + "?lang=ru", stale(id, shownIn(page.body()), typed));
        assertThat(untouched.statusCode()).isEqualTo(200);
        var changed = new HashMap<>(typed);
        changed.put("title.ru", "Изменено после отправки");
        var touched = mine.send(page, "/week/" + week + "?lang=ru", stale(id, "", changed));

        assertThat(touched.statusCode()).isEqualTo(409);
        assertThat(touched.body()).contains("Изменено после отправки");
        await("the erasure of the draft")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mine.send(page, "/week/" + week + "?lang=ru", stale(id, "", changed))
                                .body())
                        .contains("отправлено или удалено"));
        mine.send(touched, "/week/" + week + "?lang=ru", stale("", "", changed));
        assertThat(mine.open("/events?lang=ru&week=" + week).body().split("/change", -1))
                .hasSize(2);
    }

    private static Map<String, String> stale(String id, String shown, Map<String, String> typed) {
        var row = new HashMap<String, String>();
        typed.forEach((name, text) -> row.put("rows.0." + name, text));
        row.putAll(Map.of("rows.0.draft", id, "rows.0.revision", "1", "rows.0.shown", shown, "action", "send"));
        row.remove("rows.0.organisers.0.name.ru");
        return row;
    }

    private static String shownIn(String page) {
        var hash = page.split("name=\"rows\\.0\\.shown\" value=\"", 2)[1];
        return hash.substring(0, hash.indexOf('"'));
    }

    @Test
    void hostileFieldsAreRefusedAndBreakNoPage() throws Exception {
        var mine = new AgencyPages(newsroom, "aspr");
        for (var hostile : Map.of(
                        "date", "0000-01-01",
                        "endDate", "9999-12-31",
                        "speakers.abc", "1",
                        "speakers.0.contacts.x.phone", "1",
                        "streamUrl", "javascript:alert(1)",
                        "title.kk", "<script>alert(1)</script>=1+1",
                        "title", "plain")
                .entrySet()) {
            var form = mine.open("/drafts/new?lang=ru&week=" + week);
            var saved = mine.press(form, "save", Map.of(hostile.getKey(), hostile.getValue(), "purpose.ru", "Стойкий"));

            assertThat(saved.statusCode()).as(hostile.toString()).isEqualTo(200);
            assertThat(saved.body()).contains("Стойкий").doesNotContain("<script>alert");
            assertThat(mine.open("/week/" + week).statusCode())
                    .as(hostile.toString())
                    .isEqualTo(200);
        }
        for (var week : List.of("xyz", "2026-W99", "0000-W01", "9998-W52")) {
            assertThat(mine.open("/week/" + week).statusCode()).as(week).isBetween(400, 404);
            assertThat(mine.open("/drafts/new?week=" + week).statusCode())
                    .as(week)
                    .isBetween(400, 409);
        }
    }

    /** Puts the fields into a new row, with the id that the page gave to the row. */
    private static void row(Map<String, String> rows, String page, int number, Map<String, String> fields) {
        var empty = page.split("name=\"rows\\." + emptyRow(page, number) + "\\.draft\" value=\"", 2)[1];
        var prefix = "rows." + number + ".";
        rows.put(prefix + "draft", empty.substring(0, empty.indexOf('"')));
        rows.put(prefix + "revision", "0");
        fields.forEach((name, text) -> rows.put(prefix + name, text));
    }

    /** The number of the page's empty row, counted from the first empty one. */
    private static int emptyRow(String page, int number) {
        var filled = page.split("name=\"rows\\.[0-9]+\\.revision\" value=\"[1-9]", -1).length - 1;
        return filled + number;
    }
}
