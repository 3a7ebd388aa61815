package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The card of an event on the editor's page: what follows a decision, and what is said of one that cannot count. Each test has a week of its own. */
@ExtendWith(WholeMediaGrid.class)
class EditingCardTest {

    private final Newsroom newsroom;
    private final EditorVisitor desk;

    EditingCardTest(Newsroom newsroom, EditorVisitor desk) {
        this.newsroom = newsroom;
        this.desk = desk;
    }

    @Test
    void aDecisionLeadsToTheNextCardAndIsUndone() {
        var event = desk.plan("edu", "2027-01-05", "Бірінші");
        var next = desk.plan("edu", "2027-01-06", "Екінші");
        desk.act(
                desk.get("/editing/2027-W01"),
                "2027-W01",
                "exclude",
                event,
                Map.of("ready", "NOT_KEY", "ru", "Повтор."));
        assertThat(desk.shown(event).path("decisionReason").path("ru").asString())
                .isEqualTo("Не относится к ключевым мероприятиям. Повтор.");
        assertThat(desk.shown(event).path("decisionReason").path("kk").asString())
                .isEqualTo("Негізгі іс-шараларға жатпайды.");

        var card = desk.get("/editing/2027-W01?event=" + event);
        assertThat(card.body())
                .as("links of the card that need no decision, at its head and its foot")
                .contains("href=\"#list\"", "id=\"list\"")
                .containsPattern("(?s)event=" + next + "#card.*event=" + next + "#card");
        var featured =
                desk.act(card, "2027-W01?lang=ru", "feature", event, Map.of("next", EditorVisitor.field(card, "next")));
        var after = desk.get(EditorVisitor.location(featured));
        assertThat(after.body()).contains("Сделано главным", "Отменить");
        assertThat(EditorVisitor.location(featured)).contains("event=" + next);

        var undone = desk.act(after, "2027-W01", "undo", event, Map.of("seen", EditorVisitor.seen(after)));
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(303);
        assertThat(EditorVisitor.location(undone)).contains("event=" + event);
        assertThat(desk.shown(event).path("decision").asString()).isEqualTo("EXCLUDE");
        assertThat(desk.shown(event).path("decisionReason").path("ru").asString())
                .isEqualTo("Не относится к ключевым мероприятиям. Повтор.");
    }

    @Test
    void aSecondDecisionShowsTheFirstBeforeItCounts() {
        var event = desk.plan("edu", "2027-09-28", "Мектептің ашылуы");
        var mine = desk.get("/editing/2027-W39?lang=ru&event=" + event);
        desk.act(desk.get("/editing/2027-W39?event=" + event), "2027-W39", "feature", event, Map.of());

        var late = desk.act(
                mine,
                "2027-W39?lang=ru",
                "exclude",
                event,
                Map.of("seen", EditorVisitor.seen(mine), "ru", "Не ключевое"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Пока вы смотрели", "сделано главным", "редактор", ">Не ключевое</textarea>");
        assertThat(late.body().indexOf("govuk-error-summary"))
                .as("the refusal stands in the card")
                .isGreaterThan(late.body().indexOf("id=\"card\""));
        assertThat(desk.shown(event).path("decision").asString()).isEqualTo("FEATURE");
        var again = desk.act(
                late,
                "2027-W39?lang=ru",
                "exclude",
                event,
                Map.of("seen", EditorVisitor.seen(late), "ru", "Не ключевое"));
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(desk.shown(event).path("decision").asString()).isEqualTo("EXCLUDE");
    }

    @Test
    void anEventOfAnotherWeekAndAnUnknownFilterAreSaidToBeSo() {
        var event = desk.plan("edu", "2027-09-28", "Мектептің ашылуы");

        var elsewhere = desk.get("/editing/2027-W40?lang=ru&event=" + event);
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(elsewhere.body()).contains("На этой неделе такого мероприятия нет");
        var unknown = desk.get("/editing/2027-W39?lang=ru&only=nonsense");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).contains("Такого отбора нет", "Мектептің ашылуы");
    }

    @Test
    void aReasonThatIsTooLongIsRefusedAndNothingTypedIsLost() {
        var event = desk.plan("edu", "2027-09-29", "Мектептің ашылуы");
        var long10000 = "ы".repeat(10_000);

        var answer = desk.act(
                desk.get("/editing/2027-W39?lang=ru&event=" + event),
                "2027-W39?lang=ru",
                "exclude",
                event,
                Map.of("ru", long10000));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(long10000).doesNotContain("Укажите причину");
    }

    @Test
    void oneDecisionIsMadeOnAllTickedFilingsEachWithItsOwnOutcome() {
        var one = desk.plan("edu", "2027-09-28", "Бірінші");
        var two = desk.plan("edu", "2027-09-29", "Екінші");
        var untouched = desk.plan("edu", "2027-09-30", "Үшінші");
        var page = desk.get("/editing/2027-W39?lang=ru");

        var decided =
                desk.act(page, "2027-W39?lang=ru", "feature", null, Map.of("to." + one, "true", "to." + two, "true"));

        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(303);
        assertThat(desk.get(EditorVisitor.location(decided)).body()).contains("Сделано главными: 2.");
        assertThat(desk.shown(one).path("decision").asString()).isEqualTo("FEATURE");
        assertThat(desk.shown(two).path("decision").asString()).isEqualTo("FEATURE");
        assertThat(desk.shown(untouched).path("decision").asString()).isEqualTo("LEFT_TO_POLICY");
    }

    @Test
    void oneOfSeveralDecisionsThatIsRefusedIsNamed() {
        var one = desk.plan("edu", "2027-09-28", "Бірінші");
        var unknown = one.replaceFirst("-.*", "-" + "0".repeat(32));
        var page = desk.get("/editing/2027-W39?lang=ru");

        var none = desk.act(page, "2027-W39?lang=ru", "include", null, Map.of());
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Отметьте в списке хотя бы одно мероприятие");
        assertThat(none.body().indexOf("govuk-error-summary"))
                .as("the refusal stands above the list")
                .isBetween(
                        none.body().indexOf("data-part=\"list\""), none.body().indexOf("id=\"card\""));
        var part = desk.act(
                page, "2027-W39?lang=ru", "include", null, Map.of("to." + one, "true", "to." + unknown, "true"));

        assertThat(part.statusCode()).isEqualTo(409);
        assertThat(part.body()).contains("Сделано не всё (сделано: 1)");
        assertThat(desk.shown(one).path("decision").asString()).isEqualTo("INCLUDE");
    }

    @Test
    void anotherEditorSeesThatTheCardIsInWork() {
        var event = desk.plan("edu", "2027-09-28", "Мектептің ашылуы");
        var key = newsroom.request("POST", "/api/keys")
                .as(newsroom.editorKey())
                .once()
                .json(Map.of("name", "second editor", "roles", List.of("AUTHORISED_BODY")))
                .send();
        var colleague = EditorVisitor.signedIn(newsroom, key.text("key"));
        var card = "/editing/2027-W39?lang=ru&event=" + event;

        assertThat(desk.get(card).body()).doesNotContain("С карточкой работает");
        assertThat(colleague.get(card).body()).contains("С карточкой работает: редактор");
        assertThat(desk.get(card).body()).contains("С карточкой работает: редактор");
        assertThat(desk.act(desk.get(card), "2027-W39?lang=ru", "exclude", event, Map.of())
                        .body())
                .as("the page of a decision that is refused")
                .contains("Решение не принято", "С карточкой работает: редактор");
    }

    @Test
    void aFormThatIsSentTwiceIsOneDecision() {
        var event = desk.plan("edu", "2027-09-28", "Мектептің ашылуы");
        var page = desk.get("/editing/2027-W39?event=" + event);
        var fields = Map.of("seen", EditorVisitor.seen(page));

        var first = desk.act(page, "2027-W39", "feature", event, fields);
        var second = desk.act(page, "2027-W39", "feature", event, fields);

        assertThat(second.statusCode()).as(second.body()).isEqualTo(303);
        assertThat(EditorVisitor.location(second)).isEqualTo(EditorVisitor.location(first));
    }

    @Test
    void anEventThatIsWithdrawnMeanwhileIsNotDecidedOn() {
        var event = desk.plan("edu", "2027-09-29", "Мектептің жабылуы");
        var page = desk.get("/editing/2027-W39?lang=ru&event=" + event);
        var withdrawn = newsroom.request("POST", "/api/planned-events/" + event + "/withdrawal")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Map.of("reason", Plans.text("Боран", "Буран")))
                .send();
        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);

        var late = desk.act(page, "2027-W39?lang=ru", "include", event, Map.of("seen", EditorVisitor.seen(page)));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Пока вы смотрели", "отозвано", "решать нечего");
        assertThat(desk.shown(event).path("decision").asString()).isEqualTo("LEFT_TO_POLICY");
    }
}
