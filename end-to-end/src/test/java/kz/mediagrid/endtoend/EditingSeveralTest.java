package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Decisions of the editor's page on several filings at once, and mergers of two. */
@ExtendWith(WholeMediaGrid.class)
class EditingSeveralTest {

    private final Newsroom newsroom;
    private final EditorVisitor desk;

    EditingSeveralTest(Newsroom newsroom, EditorVisitor desk) {
        this.newsroom = newsroom;
        this.desk = desk;
    }

    @Test
    void aTickedFilingThatChangedMeanwhileIsNamedAndNotDecidedOn() {
        var changed = desk.plan("edu", "2027-09-30", "Бірінші");
        var same = desk.plan("edu", "2027-10-01", "Екінші");
        var page = desk.get("/editing/2027-W39?lang=ru");
        desk.act(desk.get("/editing/2027-W39"), "2027-W39", "feature", changed, Map.of());

        var answer = desk.act(page, "2027-W39?lang=ru", "include", null, ticked(page, changed, same));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Пока вы смотрели", "Бірінші", "сделано: 1");
        assertThat(desk.shown(changed).path("decision").asString()).isEqualTo("FEATURE");
        assertThat(desk.shown(same).path("decision").asString()).isEqualTo("INCLUDE");
        var again = desk.act(answer, "2027-W39?lang=ru", "include", null, ticked(answer, changed));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(303);
        assertThat(desk.shown(changed).path("decision").asString()).isEqualTo("INCLUDE");
    }

    @Test
    void aTickedFilingOnWhichNothingCanBeDecidedIsNamedAndNotSent() {
        var withdrawn = desk.plan("edu", "2027-10-02", "Ақ қыс");
        var open = desk.plan("edu", "2027-10-02", "Көктем");
        newsroom.request("POST", "/api/planned-events/" + withdrawn + "/withdrawal")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Map.of("reason", Plans.text("Боран", "Буран")))
                .send();
        var page = desk.get("/editing/2027-W39?lang=ru&day=2027-10-02");
        assertThat(page.body()).contains("\"to." + open + "\"").doesNotContain("\"to." + withdrawn + "\"");

        var answer = desk.act(
                page, "2027-W39?lang=ru", "include", null, Map.of("to." + open, "true", "to." + withdrawn, "true"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("сделано: 1", "Ақ қыс: Мероприятие отозвано");
        assertThat(desk.shown(open).path("decision").asString()).isEqualTo("INCLUDE");
        assertThat(desk.shown(withdrawn).path("decision").asString()).isEqualTo("LEFT_TO_POLICY");
    }

    @Test
    void noMoreFilingsAreDecidedOnAtOnceThanTheListShows() {
        desk.plan("edu", "2027-09-30", "Бірінші");
        var page = desk.get("/editing/2027-W39?lang=en");
        var many = new HashMap<String, String>();
        IntStream.range(0, 101).forEach(i -> many.put("to.edu-" + "%032d".formatted(i), "true"));

        var answer = desk.act(page, "2027-W39?lang=en", "include", null, many);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Tick at most 100 events.");
    }

    @Test
    void aDecisionOfWhichNothingCountsIsNotSaidToBeDoneInPart() {
        desk.plan("edu", "2027-09-30", "Бірінші");
        var page = desk.get("/editing/2027-W39?lang=en");

        var answer = desk.act(page, "2027-W39?lang=en", "include", null, Map.of("to.edu-" + "0".repeat(32), "true"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Nothing was done").doesNotContain("done: 0");
    }

    @Test
    void theNumberOfDecisionsIsThatOfReceipts() {
        var event = desk.plan("edu", "2027-09-30", "Бірінші");
        var page = desk.get("/editing/2027-W39?lang=en");

        var decided =
                desk.act(page, "2027-W39?lang=en", "exclude", null, Map.of("to." + event, "true", "ready", "NOT_KEY"));

        assertThat(desk.get(EditorVisitor.location(decided) + "&lang=en").body())
                .contains("Excluded: 1.");
        assertThat(desk.get("/editing/2027-W39?lang=en&several=9999").body()).doesNotContain("Excluded: 9999");
    }

    @Test
    void severalDecisionsAreUndoneTogetherExceptOnWhatChangedSince() {
        var featured = desk.plan("edu", "2027-09-28", "Жетінші");
        var open = desk.plan("edu", "2027-09-28", "Сегізінші");
        var changed = desk.plan("edu", "2027-09-28", "Тоғызыншы");
        desk.act(desk.get("/editing/2027-W39"), "2027-W39", "feature", featured, Map.of());
        var page = desk.get("/editing/2027-W39?lang=en");
        var ticks = new HashMap<>(ticked(page, featured, open, changed));
        ticks.put("ready", "NOT_KEY");
        var decided = desk.get(
                EditorVisitor.location(desk.act(page, "2027-W39?lang=en", "exclude", null, ticks)) + "&lang=en");
        assertThat(decided.body()).contains("Excluded: 3.", "Undo all");
        desk.act(desk.get("/editing/2027-W39"), "2027-W39", "include", changed, Map.of());
        var undoes = Map.of(
                "earlier", EditorVisitor.field(decided, "earlier"),
                "did", EditorVisitor.field(decided, "did"),
                "because", EditorVisitor.field(decided, "because"));

        var undone = desk.act(decided, "2027-W39?lang=en", "undo", null, undoes);

        assertThat(undone.statusCode()).isEqualTo(409);
        assertThat(undone.body()).contains("done: 2", "Тоғызыншы");
        assertThat(desk.shown(featured).path("decision").asString()).isEqualTo("FEATURE");
        assertThat(desk.shown(open).path("decision").asString()).isEqualTo("LEFT_TO_POLICY");
        assertThat(desk.shown(changed).path("decision").asString()).isEqualTo("INCLUDE");
    }

    @Test
    void severalDecisionsThatAreUndoneAreNamed() {
        var one = desk.plan("edu", "2027-09-27", "Оныншы");
        var page = desk.get("/editing/2027-W39?lang=en");
        var decided =
                desk.get(EditorVisitor.location(desk.act(page, "2027-W39?lang=en", "include", null, ticked(page, one)))
                        + "&lang=en");

        var undone = desk.act(
                decided,
                "2027-W39?lang=en",
                "undo",
                null,
                Map.of("earlier", EditorVisitor.field(decided, "earlier"), "did", "include"));

        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(303);
        assertThat(desk.get(EditorVisitor.location(undone) + "&lang=en").body())
                .contains("Decisions undone: 1.", "Оныншы")
                .doesNotContain("Undo all");
        assertThat(desk.shown(one).path("decision").asString()).isEqualTo("LEFT_TO_POLICY");
    }

    @Test
    void aMergerIsRefusedIfEitherFilingChangedMeanwhile() {
        var kept = desk.plan("edu", "2027-09-30", "Форум");
        var other = desk.plan("dsm", "2027-09-30", "Сол форум");
        var address = "/editing/2027-W39/merger?lang=ru&event=" + kept + "&other=" + other;
        var question = desk.get(address);
        desk.act(desk.get("/editing/2027-W39"), "2027-W39", "note", other, Map.of("kk", "Кіру билетпен"));

        var refused = desk.merge(question, "2027-W39?lang=ru", kept, other, "Бір форум");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Пока вы смотрели", "Бір форум");
        assertThat(desk.shown(other).path("mergedInto").isMissingNode()).isTrue();
        desk.act(desk.get("/editing/2027-W39"), "2027-W39", "note", kept, Map.of("kk", "Кіру билетпен"));
        assertThat(desk.merge(refused, "2027-W39?lang=ru", kept, other, "Бір форум")
                        .statusCode())
                .isEqualTo(409);
        assertThat(desk.merge(desk.get(address), "2027-W39", kept, other, "Бір форум")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aMergerThatIsRefusedAsksAgainWithWhatWasTyped() {
        var kept = desk.plan("edu", "2027-09-30", "Форум");
        var other = desk.plan("dsm", "2027-09-30", "Сол форум");
        var question = desk.get("/editing/2027-W39/merger?lang=ru&event=" + kept + "&other=" + other);

        var refused = desk.merge(question, "2027-W39?lang=ru", kept, other, "Бір\u202E");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("U+202E", "name=\"event\" value=\"" + kept + "\"", ">Бір\u202E</textarea>")
                .doesNotContain("name=\"event\" value=\"" + other + "\"");
    }

    private static Map<String, String> ticked(HttpResponse<String> page, String... events) {
        var fields = new HashMap<String, String>();
        for (var event : events) {
            fields.put("to." + event, "true");
            fields.put("seen." + event, EditorVisitor.field(page, "seen." + event));
        }
        return fields;
    }
}
