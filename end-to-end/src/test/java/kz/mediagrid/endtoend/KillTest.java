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
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A process killed with -9 at the worst moments: nothing is missing, nothing is doubled, no number is used again. */
// First of all: how long a start takes is measured before the shared media-grid of the other tests runs beside it.
@Order(1)
class KillTest {

    private static final String WEEK = "2026-W50";
    private static final String BEGINS = "2026-11-30T09:00:00+05:00";
    private static final String BEFORE_PUBLICATION = "2026-12-04T11:59:59+05:00";
    private static final String AT_PUBLICATION = "2026-12-04T12:00:00+05:00";

    private static final Duration QUICK = Duration.ofSeconds(20);

    private final Path data = WholeMediaGrid.newDirectory("killed");
    private final Ports ports = WholeMediaGrid.freePorts();

    @Test
    void whatWasAnsweredWith202SurvivesAKillAtOnceAndAnotherJustBeforeVersion1() {
        try (var running = startStanding()) {
            for (int i = 0; i < 20; i++) {
                assertThat(submit(running.newsroom(), "plan-" + i)).isEqualTo(202);
            }
            running.kill();
        }
        try (var again = StandaloneProcess.start(data, ports)) {
            assertThat(submit(again.newsroom(), "plan-7"))
                    .as("a repeat after the kill")
                    .isIn(200, 202);
            again.newsroom().standAt(BEFORE_PUBLICATION);
            assertThat(again.newsroom().versionsOf(WEEK)).isEmpty();
            again.kill();
        }

        try (var third = StandaloneProcess.start(data, ports)) {
            third.newsroom().standAt(AT_PUBLICATION);

            var grid = awaitVersion(third.newsroom(), 1);

            assertThat(grid.entries()).hasSize(20);
            assertThat(grid.entries()).extracting(GridEntry::getEventId).doesNotHaveDuplicates();
            assertThat(third.newsroom().versionsOf(WEEK)).hasSize(1);
            assertThat(distinctOutcomes(third.newsroom())).hasSize(20);
        }
    }

    @Test
    void aKillJustAfterVersion1LeavesItAsItWasAndItsNumberUsed() {
        PublishedGrid published;
        try (var running = startStanding()) {
            assertQuickStart(running, "on new data");
            running.newsroom().standAt(AT_PUBLICATION);
            published = awaitVersion(running.newsroom(), 1);
            running.kill();
        }

        try (var again = StandaloneProcess.start(data, ports)) {
            assertQuickStart(again, "after a kill");

            var versions = publishOneMore(again.newsroom());

            assertThat(versions.get(0)).as("version 1 after the kill").isEqualTo(published);
            assertNumberedAndChained(versions);
            assertThat(versions.get(0).entries()).hasSize(1);
            assertThat(versions.get(1).entries())
                    .hasSize(2)
                    .filteredOn(GridEntry::getLate)
                    .hasSize(1);
        }
    }

    @Test
    void aKillWhileVersion1IsDueNeitherLosesNorDoublesIt() {
        try (var running = startStanding()) {
            assertThat(submit(running.newsroom(), "first")).isEqualTo(202);
            running.newsroom().standAt(AT_PUBLICATION);
            // Not waited for: the version may be out, half written, or not begun.
            running.kill();
        }

        try (var again = StandaloneProcess.start(data, ports)) {
            var published = awaitVersion(again.newsroom(), 1);
            assertThat(submit(again.newsroom(), "late")).isEqualTo(202);

            var versions = publishOneMore(again.newsroom());

            assertThat(versions.get(0)).isEqualTo(published);
            assertNumberedAndChained(versions);
            assertThat(versions.get(0).entries()).hasSize(1);
            assertThat(versions.get(1).entries()).hasSize(2);
        }
    }

    /** Everybody may send as soon as a start is told: the wait that a press office sees. */
    private static void assertQuickStart(StandaloneProcess process, String how) {
        assertThat(process.newsroom()
                        .request("POST", "/api/planned-events")
                        .as(process.newsroom().agencyKey("edu"))
                        .once()
                        .waiting()
                        .json(Plans.pressConference("2026-12-09"))
                        .send()
                        .text("state"))
                .isEqualTo("ACCEPTED");
        var taken = process.sinceLaunch();
        System.out.printf("Start to first accepted submission, %s: %d ms%n", how, taken.toMillis());
        assertThat(taken).as("start to first accepted submission, %s", how).isLessThanOrEqualTo(QUICK);
    }

    /** Lets the gathering of what waits end, and returns both versions, oldest first. */
    private static List<PublishedGrid> publishOneMore(Newsroom newsroom) {
        newsroom.standAt("2026-12-04T12:30:00+05:00");
        awaitVersion(newsroom, 2);
        return newsroom.versionsOf(WEEK);
    }

    private static void assertNumberedAndChained(List<PublishedGrid> versions) {
        assertThat(versions).extracting(grid -> grid.header().getVersion()).containsExactly(1, 2);
        assertThat(versions.get(0).header().getPreviousHash()).isNull();
        assertThat(versions.get(1).header().getPreviousHash())
                .isEqualTo(versions.get(0).header().getVersionHash());
        assertThat(versions)
                .allSatisfy(grid -> assertThat(grid.header().getEntryCount())
                        .isEqualTo(grid.entries().size()));
    }

    private StandaloneProcess startStanding() {
        return StandaloneProcess.start(data, ports, "--clock", BEGINS);
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
