package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.RequestPageTest.hidden;
import static kz.mediagrid.endtoend.RequestPageTest.page;
import static kz.mediagrid.endtoend.RequestPageTest.press;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** An answer that is refused, or perhaps not stored, stays in its form as it was typed. */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class RefusedAnswerTest {

    private final Newsroom newsroom;
    private final AgencyPages mine;

    RefusedAnswerTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.mine = new AgencyPages(newsroom, "water");
    }

    private String asked() {
        return Requests.ids(newsroom.ask("water")).get(0);
    }

    @Test
    void aBodyThatEndedYesterdayIsToldSoAndKeepsWhatItTyped() throws Exception {
        var code = "endingagency";
        var body = new EndingBody(newsroom, code);
        body.until("2026-12-31", Map.of());
        var theirs = new AgencyPages(newsroom, code);
        var id = Requests.ids(newsroom.ask(code)).get(0);
        var form = theirs.open(page(id));
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        body.until("2026-11-29", Map.of());

        var refused = press(theirs, form, id, "send", Map.of("text.ru", "Последний ответ"));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body())
                .contains(
                        "По справочнику ваш орган в этот день не действует",
                        "Последний ответ",
                        "action=\"/requests/" + id);
        var message = theirs.send(
                refused,
                "/requests/" + id + "?lang=ru",
                Map.of("action", "say", "key", "m", "said.kind", "NOT_OURS", "said.text.ru", "Нас больше нет"));
        assertThat(message.statusCode()).isEqualTo(403);
        assertThat(message.body()).contains("По справочнику ваш орган в этот день не действует", "Нас больше нет");
        assertThat(newsroom.shown(id, newsroom.editorKey()).text("state")).isEqualTo("OPEN");
    }

    @Test
    void anAnswerThatIsTooLargeStaysAsItWasTyped() throws Exception {
        var id = asked();
        // Each part may stand, and all of them together are more than the log takes.
        var typed = new HashMap<String, String>();
        for (var language : new String[] {"kk", "ru", "en"}) {
            typed.put("text." + language, "ẞ".repeat(20_000));
        }
        for (int at = 0; at < 50; at++) {
            typed.put("materials." + at + ".title.kk", "ẞ".repeat(300));
            typed.put("materials." + at + ".title.ru", "ẞ".repeat(300));
            typed.put("materials." + at + ".title.en", "ẞ".repeat(300));
            typed.put("materials." + at + ".kind", "DATA");
            typed.put("materials." + at + ".language", "ru");
            typed.put("materials." + at + ".url", "https://example.kz/" + at);
        }

        var refused = press(mine, mine.open(page(id)), id, "send", typed);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body())
                .contains("Ответ слишком большой", "ẞ".repeat(20_000), "value=\"https://example.kz/49\"");
        assertThat(newsroom.shown(id, newsroom.editorKey()).text("state")).isEqualTo("OPEN");
    }

    @Test
    void anAnswerThatIsNotAcknowledgedKeepsItsTextAndItsKeySoThatTheNextPressSendsItOnce() throws Exception {
        var id = asked();
        var form = mine.open(page(id));
        var unsure = new BrokerLimit(newsroom, Topics.INFORMATION_REQUESTS)
                .during(() -> press(mine, form, id, "send", Map.of("text.ru", "Ответ при сбое")));

        assertThat(unsure.statusCode()).as(unsure.body()).isEqualTo(503);
        assertThat(unsure.body()).contains("Ответ при сбое");
        assertThat(hidden("key", unsure)).isEqualTo(hidden("key", form));

        var sent = press(mine, unsure, id, "send", Map.of("text.ru", "Ответ при сбое"));
        assertThat(sent.body()).contains("Ответ получен:");
        var repeated = press(mine, unsure, id, "send", Map.of("text.ru", "Ответ при сбое"));
        assertThat(repeated.statusCode()).as(repeated.body()).isEqualTo(200);
        assertThat(newsroom.shown(id, newsroom.editorKey())
                        .body()
                        .path("answers")
                        .size())
                .isEqualTo(1);
    }
}
