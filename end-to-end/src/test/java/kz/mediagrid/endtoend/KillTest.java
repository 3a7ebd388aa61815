package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;

/** A process killed with -9 at the worst moments: nothing is missing, nothing is doubled, no number is used again. */
class KillTest {

    private static final String WEEK = "2026-W50";
    private static final String BEGINS = "2026-11-30T09:00:00+05:00";
    private static final String BEFORE_PUBLICATION = "2026-12-04T11:59:59+05:00";
    private static final String AT_PUBLICATION = "2026-12-04T12:00:00+05:00";

    private final Path data = WholeMediaGrid.newDirectory("killed");
    private final Ports ports = WholeMediaGrid.freePorts();

    @Test
    void whatWasAnsweredWith202IsInTheGridOnce() {
        try (var running = startStanding()) {
            for (int i = 0; i < 20; i++) {
                assertThat(submit(running.newsroom(), "plan-" + i)).isEqualTo(202);
            }
            running.kill();
        }

        try (var again = StandaloneProcess.start(data, ports)) {
            var newsroom = again.newsroom();
            assertThat(submit(newsroom, "plan-7")).as("a repeat after the kill").isIn(200, 202);
            newsroom.standAt(AT_PUBLICATION);

            var grid = awaitVersion(newsroom, 1);

            assertThat(grid.entries()).hasSize(20);
            assertThat(grid.entries()).extracting(GridEntry::getEventId).doesNotHaveDuplicates();
            assertThat(distinctOutcomes(newsroom)).hasSize(20);
        }
    }

    @Test
    void aKillJustBeforeVersion1NeitherLosesNorDoublesIt() {
        try (var running = startStanding()) {
            submit(running.newsroom(), "only");
            running.newsroom().standAt(BEFORE_PUBLICATION);
            assertThat(running.newsroom().versionsOf(WEEK)).isEmpty();
            running.kill();
        }

        try (var again = StandaloneProcess.start(data, ports)) {
            again.newsroom().standAt(AT_PUBLICATION);

            var grid = awaitVersion(again.newsroom(), 1);

            assertThat(grid.entries()).hasSize(1);
            assertThat(again.newsroom().versionsOf(WEEK)).hasSize(1);
        }
    }

    @Test
    void aKillAsVersion1IsDueOrOutNeverUsesItsNumberAgain() {
        try (var running = startStanding()) {
            submit(running.newsroom(), "first");
            running.newsroom().standAt(AT_PUBLICATION);
            // Not waited for: the version may be out, half written, or not begun.
            running.kill();
        }
        String firstHash;
        try (var again = StandaloneProcess.start(data, ports)) {
            firstHash = awaitVersion(again.newsroom(), 1).header().getStateHash();
            submit(again.newsroom(), "second");
            again.newsroom().standAt("2026-12-04T12:30:00+05:00");
            awaitVersion(again.newsroom(), 2);
            again.kill();
        }

        try (var third = StandaloneProcess.start(data, ports)) {
            submit(third.newsroom(), "third");
            third.newsroom().standAt("2026-12-04T13:00:00+05:00");

            var newest = awaitVersion(third.newsroom(), 3);

            var versions = third.newsroom().versionsOf(WEEK);
            assertThat(versions).extracting(grid -> grid.header().getVersion()).containsExactly(1, 2, 3);
            assertThat(versions.get(1).header().getPreviousHash()).isEqualTo(firstHash);
            assertThat(newest.entries()).hasSize(3);
            assertThat(newest.entries()).filteredOn(GridEntry::getLate).hasSize(2);
        }
    }

    private StandaloneProcess startStanding() {
        var running = StandaloneProcess.start(data, ports, "--clock", BEGINS);
        running.newsroom().standAt("2026-11-30T10:00:00+05:00");
        return running;
    }

    private static int submit(Newsroom newsroom, String idempotencyKey) {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .idempotencyKey(idempotencyKey)
                .json(Plans.pressConference("2026-12-09"))
                .send()
                .status();
    }

    private static PublishedGrid awaitVersion(Newsroom newsroom, int version) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> PublishedGrid.numbered(newsroom.versionsOf(WEEK), version), found -> found.isPresent())
                .orElseThrow();
    }

    private static List<String> distinctOutcomes(Newsroom newsroom) {
        return newsroom.contents(Topics.SUBMISSION_OUTCOMES).stream()
                .map(SubmissionOutcome.class::cast)
                .distinct()
                .map(SubmissionOutcome::getSubmissionId)
                .toList();
    }
}
