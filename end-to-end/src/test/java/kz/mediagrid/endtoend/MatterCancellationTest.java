package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.MatterEditor.confirmed;
import static kz.mediagrid.endtoend.MatterForms.hidden;
import static kz.mediagrid.endtoend.MatterForms.page;
import static kz.mediagrid.endtoend.MatterForms.press;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The body that opened a joint matter cancels it (para. 5, second part), without scripts. */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class MatterCancellationTest {

    private final Newsroom newsroom;
    private final AgencyPages mine;

    MatterCancellationTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.mine = new AgencyPages(newsroom, "water");
    }

    @Test
    void whoOpenedAMatterCancelsItAfterAQuestionWhileNoOtherBodyHasContributed() throws Exception {
        var id = Matters.openedBy(newsroom, newsroom.agencyKey("water"), List.of("dsm"), List.of());
        var form = mine.open(page(id));
        assertThat(form.body()).contains("Снять вопрос");
        var without = press(mine, form, id, "cancel", Map.of());
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"reason.kk-error\"", "Причина: ");

        var reason = Map.of("reason.ru", "Вода <b>ушла</b>");
        var sure = press(mine, form, id, "cancel", reason);
        assertThat(sure.statusCode()).isEqualTo(200);
        assertThat(sure.body())
                .contains("Снять вопрос по этой причине?", "Да, снять вопрос", "Вода &lt;b&gt;ушла&lt;/b&gt;");
        assertThat(mine.open("/matters/" + id + "?lang=kk").body())
                .contains("Мәселенің күшін жою")
                .doesNotContain("мәселенің күші жойылды");
        var back = press(mine, sure, id, "cancel", confirmed("no", reason));
        assertThat(back.body()).contains("Вода &lt;b&gt;ушла&lt;/b&gt;").doesNotContain("вопрос снят");
        var done = press(mine, sure, id, "cancel", confirmed("yes", reason));
        assertThat(done.uri().getQuery()).contains("cancelled");
        assertThat(done.body())
                .contains("Вопрос снят.", "вопрос снят", "Вода &lt;b&gt;ушла&lt;/b&gt;")
                .doesNotContain("Снять вопрос");
        var twice = press(mine, form, id, "cancel", confirmed("yes", Map.of("reason.ru", "Ещё раз", "key", "another")));
        assertThat(twice.statusCode()).isEqualTo(409);

        var other = Matters.openedBy(newsroom, newsroom.agencyKey("water"), List.of("dsm"), List.of());
        var before = mine.open(page(other));
        var office = new AgencyPages(newsroom, "dsm");
        var theirs = office.open(page(other));
        assertThat(theirs.body()).doesNotContain("Снять вопрос");
        assertThat(press(office, theirs, other, "cancel", confirmed("yes", Map.of("reason.ru", "Чужой вопрос")))
                        .statusCode())
                .isEqualTo(403);
        press(office, theirs, other, Map.of("text.ru", "Готово"));
        var late = press(mine, before, other, "cancel", Map.of("reason.ru", "Поздно"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("снять вопрос может только уполномоченный орган", "Поздно");
        assertThat(mine.open(page(other)).body()).doesNotContain("Снять вопрос");
    }

    @Test
    void aCancellationThatIsNotAcknowledgedIsAskedForAgainWithItsReasonAndItsKey() throws Exception {
        var id = Matters.openedBy(newsroom, newsroom.agencyKey("water"), List.of("dsm"), List.of());
        var reason = Map.of("reason.ru", "Снято при сбое");
        var sure = press(mine, mine.open(page(id)), id, "cancel", reason);

        var unsure = new BrokerLimit(newsroom, Topics.JOINT_MATTERS)
                .during(() -> press(mine, sure, id, "cancel", confirmed("yes", reason)));

        assertThat(unsure.statusCode()).isEqualTo(503);
        assertThat(unsure.body()).contains("Снять вопрос по этой причине?", "Снято при сбое");
        assertThat(hidden("key", unsure)).isEqualTo(hidden("key", sure));
        assertThat(press(mine, unsure, id, "cancel", confirmed("yes", reason)).body())
                .contains("Вопрос снят.");
    }
}
