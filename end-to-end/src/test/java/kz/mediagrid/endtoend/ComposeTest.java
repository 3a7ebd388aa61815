package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.GridEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The compose file, as somebody meets it who has Docker: from an event on a published port to its version. */
@NeedsDocker
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposeTest {

    // Its clock is the real one.
    private final LocalDate day = LocalDate.now(AlmatyTime.ZONE).plusWeeks(3);

    private ComposeProject project;

    @BeforeAll
    void up() {
        assumeThat(WholeMediaGrid.home().resolve("notifier/target/lib"))
                .as("what `mvn package` puts there for the images")
                .isDirectory();
        project = ComposeProject.up();
    }

    @AfterAll
    void down() {
        if (project != null) {
            project.close();
        }
    }

    @Test
    void anEventSentToThePublishedPortIsInItsWeeksVersionAndStaysThereWhenTheContainersGo() {
        var newsroom = project.newsroom();
        var sent = submit(newsroom);
        assertThat(sent.status()).isEqualTo(200);

        var published = newsroom.request("POST", "/api/weeks/" + week() + "/publication")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .send();

        assertThat(published.status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(eventsOf(newsroom.versionsOf(week()))).containsExactly(sent.text("eventId")));

        project.replaceContainers();

        assertThat(submit(newsroom).body()).as("the first outcome again").isEqualTo(sent.body());
        assertThat(eventsOf(newsroom.versionsOf(week()))).containsExactly(sent.text("eventId"));
    }

    private Answer submit(Newsroom newsroom) {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .idempotencyKey("from-outside")
                .waiting()
                .json(Plans.pressConference(day.toString()))
                .send();
    }

    private String week() {
        return GridWeek.of(day).toString();
    }

    private static List<String> eventsOf(List<PublishedGrid> versions) {
        return versions.stream()
                .flatMap(version -> version.entries().stream().map(GridEntry::getEventId))
                .toList();
    }
}
