package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page on which a week is published, while others act on the same week. */
@ExtendWith(WholeMediaGrid.class)
class PublicationPageTest {

    private final Newsroom newsroom;
    private final EditorVisitor desk;

    PublicationPageTest(Newsroom newsroom, EditorVisitor desk) {
        this.newsroom = newsroom;
        this.desk = desk;
    }

    @Test
    void anOrderDoesNotEndAHoldThatItsSenderDidNotSee() {
        var mine = desk.get("/editing/2027-W49/publication");
        var key = newsroom.request("POST", "/api/keys")
                .as(newsroom.editorKey())
                .once()
                .json(Map.of("name", "third editor", "roles", List.of("AUTHORISED_BODY")))
                .send();
        var colleague = EditorVisitor.signedIn(newsroom, key.text("key"));
        colleague.publication(
                colleague.get("/editing/2027-W49/publication"),
                "2027-W49",
                "hold",
                Map.of("reason.ru", "Ждём решения"));

        var refused = desk.publication(mine, "2027-W49?lang=en", "publish", Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("The week was held while you looked.", "Ждём решения");
        assertThat(newsroom.versionsOf("2027-W49")).isEmpty();
        var published = desk.publication(refused, "2027-W49", "publish", Map.of());
        assertThat(published.statusCode()).as(published.body()).isEqualTo(303);
        assertThat(newsroom.versionsOf("2027-W49")).hasSize(1);
        assertThat(desk.get(EditorVisitor.location(published) + "&lang=en").body())
                .contains("Version 1 is published.", "Open version 1 of the media-grid")
                .contains("href=\"" + newsroom.ports().notifierAddress() + "/grids/2027-W49?version=1");
    }

    @Test
    void anOrderAfterItsVersionWentOutSaysSoAndPublishesNothing() {
        var week = "2027-W50";
        var late = desk.get("/editing/" + week + "/publication");
        desk.publication(desk.get("/editing/" + week + "/publication"), week, "publish", Map.of());

        var same = desk.publication(late, week + "?lang=en", "publish", Map.of());

        assertThat(same.statusCode()).isEqualTo(409);
        assertThat(same.body())
                .contains("Version 1 has already gone out with these changes: Monday, 30 November, ")
                .contains("Open version 1 of the media-grid", "/grids/" + week + "?version=1")
                .doesNotContain("Not done", "<title>Error", "There is nothing new to publish");
        assertThat(newsroom.versionsOf(week)).hasSize(1);
    }

    @Test
    void aHundredChangesAreOnAPageAndAllOfThemArePublished() throws Exception {
        // Other tests file and publish events of this week, too.
        var before = newsroom.versionsOf("2027-W47").size();
        // Each waits until it is decided: one after the other they wait a hundred times as long.
        var callers = Executors.newFixedThreadPool(10);
        var filed = callers.invokeAll(IntStream.rangeClosed(1, 101)
                .<Callable<String>>mapToObj(i -> () -> desk.plan("edu", "2027-11-25", "Ашылу №" + i))
                .toList());
        callers.shutdown();
        for (var event : filed) {
            assertThat(event.get()).isNotEmpty();
        }

        var first = desk.get("/editing/2027-W47/publication?lang=en");
        var second = desk.get("/editing/2027-W47/publication?lang=en&from=100");

        assertThat(first.body().split("<article", -1)).hasSize(101);
        assertThat(first.body())
                .contains("from=100", "Changes of version", "Exactly these changes go out.")
                .doesNotContain("the hold of the week ends");
        assertThat(desk.get("/editing/2027-W47/publication?lang=en&from=xx").body())
                .as("a place that is no number is the first page")
                .contains("from=100");
        assertThat(second.body().split("<article", -1)).hasSizeGreaterThan(1);
        desk.publication(second, "2027-W47", "publish", Map.of());
        assertThat(newsroom.versionsOf("2027-W47")).hasSize(before + 1);
        assertThat(desk.get("/editing/2027-W47/publication?lang=en").body())
                .contains("No changes wait for publication.")
                .doesNotContain(
                        "value=\"publish\"", "Changes of version", "Nobody to send to", "is sent to the connected");

        desk.plan("edu", "2027-11-25", "Музей");
        assertThat(desk.publication(first, "2027-W47?lang=en", "publish", Map.of())
                        .body())
                .as("its version went out, and more was filed since")
                .containsPattern("Version [0-9]+ has already gone out: [A-Z]")
                .contains("Музей", "nothing more was published")
                .doesNotContain("with these changes");
    }

    @Test
    void aReceiptIsShownOnThePageOfItsWeekAlone() {
        var held = desk.publication(desk.get("/editing/2027-W51/publication"), "2027-W51", "hold", Map.of());
        var location = EditorVisitor.location(held) + "&lang=en";

        assertThat(desk.get(location).body()).contains("no version goes out until");
        assertThat(desk.get(location.replace("2027-W51", "2027-W52")).body())
                .doesNotContain("no version goes out until");
    }

    @Test
    void aWeekThatIsOverAndHadNothingSaysSoInsteadOfAButton() {
        var page = desk.get("/editing/2026-W09/publication?lang=ru");

        assertThat(page.body())
                .contains("Неделя закончилась, мероприятий на неё не подавали. Публиковать нечего.")
                .doesNotContain("value=\"publish\"", "value=\"hold\"", "Что изменит версия", "Отправлять некому");
        // A page that was opened before the week ended still has the button.
        var fields = new HashMap<>(Map.of(
                "_csrf",
                EditorVisitor.token(desk.get("/policy")),
                "key",
                "form-" + "0".repeat(32),
                "action",
                "publish",
                "shown",
                "0".repeat(64)));
        var refused = desk.post("/editing/2026-W09/publication?lang=ru", fields);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Неделя закончилась, мероприятий на неё не подавали.");
        assertThat(newsroom.versionsOf("2026-W09")).isEmpty();
        fields.put("action", "hold");
        var hold = desk.post("/editing/2026-W09/publication?lang=ru", fields);
        assertThat(hold.statusCode()).isEqualTo(409);
        assertThat(hold.body()).contains("мероприятий на неё не подали: задерживать нечего");
    }
}
