package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.MatterOpener.key;
import static kz.mediagrid.endtoend.MatterOpener.matter;
import static kz.mediagrid.endtoend.MatterOpener.visible;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People of a body open joint matters on their pages, without scripts (para. 5, second part). The shared clock stands on Monday, 30
 * November 2026.
 */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class OwnMatterTest {

    private static final String NEW = "/matters/new?lang=ru";

    private final Newsroom newsroom;
    private final AgencyPages mine;
    private final MatterOpener opener;

    OwnMatterTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.mine = new AgencyPages(newsroom, "tsm");
        this.opener = new MatterOpener(mine, NEW);
    }

    /** The number of the body's matters with this subject. */
    private long matters(String subject) {
        var seen = newsroom.request("GET", "/api/joint-matters?limit=500")
                .as(newsroom.agencyKey("tsm"))
                .send();
        return seen.body()
                .path("items")
                .valueStream()
                .filter(matter -> matter.path("subject").path("ru").asString().equals(subject))
                .count();
    }

    @Test
    void theDueTimesAreShownBeforeOnePressOpensTheMatterOnce() throws Exception {
        assertThat(mine.open("/matters?lang=ru").body()).contains("href=\"/matters/new?lang=ru\"");
        var empty = opener.empty();
        assertThat(empty.body()).contains("value=\"2026-11-30\"", "Вопрос касается и вашего органа.");
        assertThat(empty.body())
                .as("the own body is concerned anyway")
                .contains("name=\"to.moa\"", "name=\"copy.moa\"")
                .doesNotContain("name=\"to.tsm\"", "name=\"copy.tsm\"", "name=\"to.mam\"");
        var subject = "Туристы на паводке";
        var typed = matter(subject, "to.moa", "copy.mti");
        typed.put("aroseOn", "2026-11-27");
        typed.put("text.ru", "Сообщите о маршрутах.");

        var check = opener.press(empty, "check", typed);

        assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
        assertThat(visible(check))
                .contains("Пока ничего не отправлено", "Вопрос касается и вашего органа.")
                .contains("Информацию нужно направить до конца понедельника, 30 ноября 2026")
                .contains("Информацию нужно направить до конца вторника, 1 декабря 2026")
                .contains("30 ноября, понедельник · рабочий", "Почему такой срок")
                .contains("Министерство сельского хозяйства", "Министерство туризма и спорта")
                .contains("Эти органы ничего не направляют", "27 ноября 2026", "Сообщите о маршрутах.")
                .doesNotContain("2026-1", "kz-2026", "mat-", " moa ");
        assertThat(mine.openAll("/matters")).doesNotContain(subject);

        var opened = opener.press(check, "open", typed);
        opener.press(check, "open", typed);

        assertThat(opened.uri().getPath()).startsWith("/matters/mat-");
        assertThat(visible(opened))
                .contains("Вопрос открыт. Направьте информацию вашего органа ниже.", subject)
                .contains("Направить информацию", "до конца понедельника, 30 ноября 2026");
        assertThat(matters(subject)).as("the form was sent twice with one key").isEqualTo(1);
        assertThat(new AgencyPages(newsroom, "moa").openAll("/matters")).contains(subject);
    }

    @Test
    void theFormIsReadInKazakh() throws Exception {
        var kazakh = new MatterOpener(mine, "/matters/new?lang=kk");
        var empty = kazakh.empty();

        var check = kazakh.press(empty, "check", matter("Жол", "to.moa"));

        assertThat(empty.body()).contains("Жаңа бірлескен мәселе", "Мәселе сіздің органыңызға да қатысты.");
        assertThat(check.body())
                .contains("Ақпаратты жіберу мерзімі", "1 желтоқсан, сейсенбі, күннің соңына дейін", "Мәселені ашу");
    }

    @Test
    void theOwnBodyAloneIsRefusedAndAllThatWasTypedStays() throws Exception {
        var typed = new HashMap<>(Map.of("text.ru", "Набранный текст", "aroseOn", "2026-10-29", "copy.mti", "true"));

        var alone = opener.press(opener.empty(), "check", typed);

        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body())
                .contains("Каких органов касается вопрос: Нужен хотя бы ещё один орган.", "id=\"bodies-error\"")
                .contains("Когда возник вопрос: С этой даты прошло больше месяца.", "id=\"subject.kk-error\"")
                .contains("Набранный текст", "value=\"2026-10-29\"")
                .containsPattern("id=\"copy.mti\" name=\"copy.mti\" checked");

        var own = opener.press(alone, "open", matter("Только мы", "to.tsm", "copy.tsm"));
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(visible(own)).contains("Нужен хотя бы ещё один орган.", "«Министерство туризма и спорта»:");
        var groups = opener.press(own, "check", matter("Все центральные", "all.CENTRAL", "copy-all.LOCAL"));
        assertThat(groups.statusCode()).as(groups.body()).isEqualTo(200);
        assertThat(visible(groups)).contains("Пока ничего не отправлено");
        var changed = opener.press(groups, "change", matter("Все центральные", "all.CENTRAL"));
        assertThat(changed.body())
                .contains("Все центральные")
                .containsPattern("id=\"all.CENTRAL\" name=\"all.CENTRAL\" checked");
    }

    @Test
    void aMatterThatIsNotAcknowledgedKeepsItsKeySoThatTheNextPressOpensItOnce() throws Exception {
        var subject = "Сбой у туристов";
        var typed = matter(subject, "to.moa");
        var check = opener.press(opener.empty(), "check", typed);

        var unsure = new BrokerLimit(newsroom, Topics.JOINT_MATTERS).during(() -> opener.press(check, "open", typed));

        assertThat(unsure.statusCode()).as(unsure.body()).isEqualTo(503);
        assertThat(unsure.body()).contains("Не отправлено", subject);
        assertThat(key(unsure)).isEqualTo(key(check));
        opener.press(unsure, "open", typed);
        opener.press(unsure, "open", typed);
        assertThat(matters(subject)).isEqualTo(1);
    }

    @Test
    void peopleOfABodyThatEndedLearnItsSuccessorAndNothingTypedIsLost() throws Exception {
        var body = new EndingBody(newsroom, "endedopener");
        body.until("2026-12-31", Map.of());
        var ended = new MatterOpener(new AgencyPages(newsroom, body.code()), NEW);
        var form = ended.empty();
        body.until("2026-11-29", Map.of("successor", "moa"));

        var refused = ended.press(form, "check", matter("Поздно", "to.dsm"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(visible(refused))
                .contains("Ваш орган сегодня не действует и не может открыть вопрос.")
                .contains("Его преемник: Министерство сельского хозяйства")
                .doesNotContain("endedopener");
        assertThat(refused.body()).contains("Поздно").containsPattern("name=\"to.dsm\" checked");
    }

    @Test
    void theFormOfTheAuthorisedBodyLeadsToItsOwnMattersAndDutyOfficersHaveNone() throws Exception {
        assertThat(new AgencyPages(newsroom, "mam").open(NEW).body())
                .contains("href=\"/agenda?lang=ru\"", "action=\"/agenda/new")
                .doesNotContain("Вопрос касается и вашего органа.");
        assertThat(new AgencyPages(newsroom, "ops").open(NEW).statusCode()).isEqualTo(403);
    }
}
