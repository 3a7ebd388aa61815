package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.endtoend.Newsroom.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The compose file, as somebody meets it who has Docker: from an event on a published port to its version. */
@Tag("long")
@NeedsDocker
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposeTest {

    private static final Duration WAIT_TIMEOUT = Duration.ofMinutes(2);

    // Its clock is the real one.
    private final LocalDate day = LocalDate.now(AlmatyTime.ZONE).plusWeeks(3);

    private ComposeProject project;

    @BeforeAll
    void up() {
        assumeThat(WholeMediaGrid.home().resolve("notifier/notifier/target/lib"))
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
        var sent = submitUntilDecided(newsroom);

        var published = newsroom.request("POST", "/api/weeks/" + week() + "/publication")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .send();

        assertThat(published.status()).isIn(200, 202);
        awaitVersionWith(sent.text("eventId"));

        project.replaceContainers();

        assertThat(submitUntilDecided(newsroom).body())
                .as("the first outcome again")
                .isEqualTo(sent.body());
        awaitVersionWith(sent.text("eventId"));
    }

    @Test
    void aProgramInTheContainerLetsTheFirstPersonOfTheAuthorisedBodyIn() throws Exception {
        var editor = new Visitor();

        assertThat(editor.use(project.linkOf("mam")).statusCode()).isEqualTo(200);

        assertThat(editor.open(project.newsroom().ports().pagesAddress() + "/people")
                        .uri())
                .hasPath("/people");
    }

    @Test
    void theHealthOfTheAggregatorIsAtItsPublishedPortWithDetails() {
        var health = project.newsroom().toAggregator("GET", "/actuator/health").send();

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body().at("/components/waits/details/waits").isArray())
                .isTrue();
    }

    @Test
    void prometheusReachesEachService() throws Exception {
        var prometheus = project.startPrometheus();

        await().atMost(WAIT_TIMEOUT)
                .untilAsserted(() -> assertThat(prometheus
                                .query("up == 1")
                                .valueStream()
                                .map(series -> series.path("metric").path("job").asString()))
                        .containsExactlyInAnyOrder("producer-gateway", "grid-aggregator", "notifier"));
    }

    // Sent again, it is the same submission.
    private Answer submitUntilDecided(Newsroom newsroom) {
        return await().atMost(WAIT_TIMEOUT)
                .until(
                        () -> newsroom.request("POST", "/api/planned-events")
                                .as(newsroom.agencyKey("edu"))
                                .idempotencyKey("from-outside")
                                .waiting()
                                .json(Plans.pressConference(day.toString()))
                                .send(),
                        answer -> answer.status() == 200);
    }

    private String week() {
        return GridWeek.of(day).toString();
    }

    private void awaitVersionWith(String eventId) {
        await().atMost(WAIT_TIMEOUT).untilAsserted(() -> {
            var grid = project.newsroom()
                    .toNotifier("GET", "/api/grids/" + week())
                    .send()
                    .body();
            assertThat(grid.path("version").asInt()).isEqualTo(1);
            assertThat(grid.path("signatures").size())
                    .as("signed with the key that the setup made")
                    .isEqualTo(1);
            assertThat(grid.path("entries")
                            .valueStream()
                            .map(entry -> entry.path("eventId").asString()))
                    .containsExactly(eventId);
        });
    }
}
