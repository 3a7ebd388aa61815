package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of the general rule: the preview of another rule, and two editors who change the rule at once. */
@ExtendWith(WholeMediaGrid.class)
class PolicyPageTest {

    private static final String WEEK = "2027-W05";
    private static final String ALL = "INCLUDE_UNLESS_EXCLUDED";
    private static final String CHOSEN = "EXCLUDE_UNLESS_INCLUDED";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z._]+)\" value=\"([^\"]*)\"");

    private final Newsroom newsroom;
    private final EditorVisitor desk;

    PolicyPageTest(Newsroom newsroom, EditorVisitor desk) {
        this.newsroom = newsroom;
        this.desk = desk;
    }

    @Test
    void aRuleIsActivatedAsItWasPreviewedAndTheSecondEditorSeesTheFirst() {
        var event = desk.plan("edu", "2027-02-03", "Ережемен");
        assertThat(leaving()).contains(event);
        var mine = preview(CHOSEN, "Только ключевые");
        assertThat(mine.body()).contains("/editing/" + WEEK + "?event=" + event, "Выйдет из медиа-грида мероприятий: ");
        var colleagues = preview(CHOSEN, "Так решил коллега");

        try {
            // Another event is filed after both previews.
            var later = desk.plan("edu", "2027-02-04", "Кейін");
            var outdated = press(mine);
            assertThat(outdated.statusCode()).as(outdated.body()).isEqualTo(409);
            assertThat(outdated.body()).contains("Посмотрите, что оно изменит теперь", later, "Только ключевые");

            var activated = press(outdated);
            assertThat(activated.statusCode()).as(activated.body()).isEqualTo(303);
            assertThat(desk.get(EditorVisitor.location(activated) + "&lang=ru").body())
                    .contains("Общее правило введено.", "Только ключевые");

            var second = press(colleagues);
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(second.body())
                    .contains(
                            "Пока вы смотрели, общее правило сменили",
                            "Это правило уже действует.",
                            ">Так решил коллега</textarea>");
        } finally {
            backToAll();
        }
        assertThat(leaving()).contains(event);
    }

    @Test
    void theSamePressTwiceIsOneActivationAndNothingChosenIsAFault() {
        var empty = desk.post(
                "/policy?lang=en",
                Map.of("_csrf", EditorVisitor.token(desk.get("/policy")), "action", "preview", "reason.ru", "Причина"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("href=\"#policy\"", ">Причина</textarea>");
        var noReason = send("preview", Map.of("policy", CHOSEN));
        assertThat(noReason.statusCode()).isEqualTo(422);
        assertThat(noReason.body()).contains("href=\"#reason.kk\"");

        var same = send("preview", Map.of("policy", ALL));
        assertThat(same.statusCode()).isEqualTo(409);
        assertThat(same.body())
                .as("the rule in force, for which no reason is asked")
                .contains("Это правило уже действует.")
                .doesNotContain("href=\"#reason.kk\"");

        var page = preview(CHOSEN, "Дважды");
        assertThat(page.body()).contains("<span class=\"mg-text\" lang=\"ru\">Дважды</span>");
        try {
            var first = press(page);
            assertThat(EditorVisitor.location(press(page))).isEqualTo(EditorVisitor.location(first));
        } finally {
            backToAll();
        }
    }

    /** Restores the rule that all other tests of this newsroom count on. */
    private void backToAll() {
        var page = preview(ALL, "Снова все");
        if (page.statusCode() == 200) {
            press(page);
        }
    }

    private HttpResponse<String> preview(String rule, String reason) {
        return send("preview", Map.of("policy", rule, "reason.ru", reason));
    }

    private HttpResponse<String> send(String action, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("_csrf", EditorVisitor.token(desk.get("/policy")));
        fields.put("action", action);
        return desk.post("/policy?lang=ru", fields);
    }

    /** Presses the button of a preview. */
    private HttpResponse<String> press(HttpResponse<String> preview) {
        var fields = new HashMap<String, String>();
        var found = HIDDEN.matcher(preview.body());
        while (found.find()) {
            // The form that shows the page in another language follows, with the fields as they were sent.
            fields.putIfAbsent(found.group(1), found.group(2));
        }
        fields.put("_csrf", EditorVisitor.token(preview));
        fields.put("action", "activate");
        return desk.post("/policy?lang=ru", fields);
    }

    /** The events of the week that would leave the grid, as a program is told. */
    private List<String> leaving() {
        var answer = newsroom.request("POST", "/api/editorial-policies/preview")
                .as(newsroom.editorKey())
                .json(Map.of("policy", CHOSEN))
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body()
                .path("weeks")
                .valueStream()
                .filter(week -> week.path("week").asString().equals(WEEK))
                .flatMap(week -> week.path("leaving").valueStream())
                .map(id -> id.asString())
                .toList();
    }
}
