package kz.mediagrid.ops.board;

import static kz.mediagrid.watch.testing.Records.acknowledged;
import static kz.mediagrid.watch.testing.Records.agency;
import static kz.mediagrid.watch.testing.Records.answer;
import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.dispatch;
import static kz.mediagrid.watch.testing.Records.met;
import static kz.mediagrid.watch.testing.Records.text;
import static kz.mediagrid.watch.testing.Records.then;
import static kz.mediagrid.watch.testing.Records.weeklyForm;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationTransition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One fact is one line of the pages, which unfolds to the bodies; each line leads to the page that writes notes. */
class FactsOnPagesTest {

    private static final Instant NOW = at("2026-12-04T12:00:00+05:00");
    private static final Instant DUE = at("2026-12-04T00:00:00+05:00");
    private static final Instant TOMORROW = at("2026-12-05T00:00:00+05:00");

    private final OpsServer server = OpsServer.start(NOW);

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | 7–13 желтоқсан аптасын толық деп мәлімдемеген органдар: 48 | Органдар мен телефондар: 48",
                "ru | Органы, которые не объявили неделю 7–13 декабря полной: 48 | Органы и телефоны: 48",
                "en | Bodies that did not declare the week 7–13 December complete: 48 | Bodies and telephones: 48"
            })
    void theMissingFormsOfAWeekAreOneLineThatUnfoldsToBodiesAndTelephones(
            String language, String fact, String unfolded) {
        IntStream.range(0, 48).forEach(number -> overdue(weeklyForm("2026-W50", "body-" + number, DUE)));
        server.watch().agencies().apply(agency("body-7", "Жетінші", "Седьмой", "+7 7172 74-24-28"));

        for (var page : new String[] {"/ops", "/clock"}) {
            var shown = overduePart(server.get(page + "?lang=" + language).body());

            assertThat(shown.split(Pattern.quote(fact), -1)).as(page).hasSize(2);
            assertThat(shown)
                    .as(page)
                    .containsSubsequence(fact, unfolded, "href=\"tel:+77172742428\"")
                    .doesNotContain("??");
            assertThat(shown.split("class=\"mg-owed ", -1)).as(page).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ops", "/clock"})
    void theBodiesOfAFactAreSortedByTheirNames(String page) {
        overdue(weeklyForm("2026-W50", "ecogeo", DUE));
        overdue(weeklyForm("2026-W50", "edu", DUE));
        server.watch().agencies().apply(agency("ecogeo", "Экология министрлігі", "Министерство экологии", "+7 1"));
        server.watch().agencies().apply(agency("edu", "Оқу-ағарту министрлігі", "Министерство просвещения", "+7 2"));

        assertThat(overduePart(server.get(page + "?lang=ru").body()))
                .containsSubsequence("Органы и телефоны: 2", "Министерство просвещения", "Министерство экологии");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ops", "/clock?from="})
    void allFormsOfAWeekAreNotedByOneLinkAndEachByItsOwn(String page) {
        overdue(weeklyForm("2026-W50", "dsm", DUE));
        overdue(weeklyForm("2026-W50", "edu", DUE));

        var back = page.equals("/ops") ? "/ops" : "/clock?from%3D";
        assertThat(server.get(page + (page.contains("?") ? "&" : "?") + "lang=ru")
                        .body())
                .contains("href=\"/obligations/note?obligation=WEEKLY_SUBMISSION/2026-W50/dsm"
                        + "&amp;obligation=WEEKLY_SUBMISSION/2026-W50/edu&amp;back=" + back + "&amp;lang=ru\"")
                .contains("href=\"/obligations/note?obligation=WEEKLY_SUBMISSION/2026-W50/edu&amp;back=" + back
                        + "&amp;lang=ru\"");
    }

    @Test
    void aPageDoesNotEndAmongTheFormsOfAWeek() {
        IntStream.range(100, 160).forEach(number -> overdue(weeklyForm("2026-W49", "body-" + number, DUE)));
        IntStream.range(100, 160).forEach(number -> overdue(weeklyForm("2026-W50", "body-" + number, DUE)));
        IntStream.range(100, 160).forEach(number -> overdue(weeklyForm("2026-W51", "body-" + number, DUE)));

        assertThat(overduePart(server.get("/clock?lang=en").body()))
                .contains("the week 30 November – 6 December complete: 60", "the week 7–13 December complete: 60")
                .contains("Next page")
                .doesNotContain("14–20 December");
    }

    @Test
    void aGridIsAboveRequestsAndTheseAreAboveFormsAndTheMostOverdueIsFirst() {
        overdue(weeklyForm("2026-W50", "edu", DUE.minusSeconds(86_400)));
        overdue(answer("req-1", "dsm", text("Кейінгі", "Позднейший"), DUE));
        overdue(answer("req-2", "dsm", text("Алдыңғы", "Прежний"), DUE.minusSeconds(86_400)));
        overdue(dispatch("2026-W49", DUE));

        assertThat(overduePart(server.get("/ops?lang=ru").body()))
                .containsSubsequence("Направление медиа-грида", "Прежний", "Позднейший", "Недельная форма");
    }

    @Test
    void oneQuestionToManyIsOneLineAndAnotherQuestionIsAnother() {
        overdue(answer("req-1", "edu", text("Жылыту", "Отопление"), DUE));
        overdue(answer("req-2", "dsm", text("Жылыту", "Отопление"), DUE));
        overdue(answer("req-3", "edu", text("Су", "Вода"), DUE));

        var shown = overduePart(server.get("/ops?lang=ru").body());

        assertThat(shown.split("Отопление", -1)).hasSize(2);
        assertThat(shown).containsSubsequence("Отопление", "(органов: 2)", "Органы и телефоны: 2", "Вода");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | Назарға алынғандар: 1 | Мерзімі өткеннің бәрі назарға алынды.",
                "ru | Принято к сведению: 1 | Всё просроченное принято к сведению.",
                "en | Acknowledged: 1 | Everything that is overdue is acknowledged."
            })
    void whatIsAcknowledgedIsFoldedBelowWithWhoAndWhenAndTheNote(String language, String folded, String all) {
        var opened = answer("req-1", "edu", text("Жылыту", "Отопление"), DUE);
        overdue(opened);
        server.told()
                .owed(acknowledged(then(opened, ObligationTransition.OVERDUE, DUE), at("2026-12-04T11:30:00+05:00")));

        var ops = server.get("/ops?lang=" + language).body();
        assertThat(ops)
                .contains(all)
                .containsSubsequence(
                        "<details class=\"govuk-details\" id=\"acknowledged\">",
                        folded,
                        language.equals("kk") ? "Жылыту" : "Отопление",
                        "11:30",
                        "Кезекші маман",
                        language.equals("kk") ? "Қоңырау шалдық" : "Позвонили");
        assertThat(server.get("/clock?lang=" + language).body())
                .containsSubsequence("id=\"acknowledged\"", folded, "11:30");
    }

    @Test
    void whatIsNotDueYetIsApart() {
        overdue(weeklyForm("2026-W50", "edu", DUE));
        server.told().owed(weeklyForm("2026-W51", "edu", TOMORROW), weeklyForm("2026-W51", "dsm", TOMORROW));

        assertThat(server.get("/clock?lang=ru").body())
                .containsSubsequence(
                        ">Просрочено<",
                        "Недельная форма, 7–13 декабря",
                        ">Срок ещё не истёк<",
                        "Органы, которые ещё не объявили неделю 14–20 декабря полной: 2");
        assertThat(server.get("/ops?lang=ru").body())
                .containsSubsequence(
                        "id=\"soon\"",
                        "Органы, которые ещё не объявили неделю 14–20 декабря полной: 2",
                        "id=\"weeks\"");
    }

    @Test
    void whatIsSettledTakesNoNoteOnItsHistory() {
        var form = weeklyForm("2026-W50", "edu", DUE);
        overdue(form);
        var history = "/ops/obligations/WEEKLY_SUBMISSION/2026-W50/edu?lang=ru";
        assertThat(server.get(history).body())
                .contains("href=\"/obligations/note?obligation=WEEKLY_SUBMISSION/2026-W50/edu"
                        + "&amp;back=/ops/obligations/WEEKLY_SUBMISSION/2026-W50/edu&amp;lang=ru\"");

        server.told().owed(met(form, NOW));

        assertThat(server.get(history).body()).doesNotContain("/obligations/note");
    }

    private void overdue(ObligationChanged opened) {
        server.told().owed(opened, then(opened, ObligationTransition.OVERDUE, opened.getDueAt()));
    }

    private static String overduePart(String page) {
        var from = page.indexOf(page.contains("id=\"overdue\"") ? "id=\"overdue\"" : "id=\"owed\"");
        return page.substring(from, page.indexOf("</section>", from));
    }
}
