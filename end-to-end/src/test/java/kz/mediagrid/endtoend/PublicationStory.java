package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.topics.Topics;

/**
 * Twenty submissions that were acknowledged just before a kill are published once, though the process is killed before
 * version 1, while it is due, and after version 2; and no number is used again.
 */
final class PublicationStory {

    private static final String WEEK = "2026-W50";
    private static final String AGENCY = "minfin";
    private static final int SUBMISSIONS = 20;

    private List<PublishedGrid> published = List.of();

    KillStory story() {
        return KillStory.named("publication")
                .inLife(1)
                .thenKilledAt("2026-12-03T23:59:59+05:00", this::submitAll)
                .inLife(2)
                .at(
                        "2026-12-03T23:59:59+05:00",
                        newsroom -> assertThat(submit(newsroom, "plan-7"))
                                .as("a repeat after the kill")
                                .isIn(200, 202))
                .inLife(3)
                .at("2026-12-04T09:00:00+05:00", PublicationStory::assertNothingPublished)
                .inLife(4)
                // Not waited for: the version may be out, half written, or not begun.
                .thenKilledAt("2026-12-04T13:00:00+05:00")
                .inLife(5)
                .at("2026-12-04T13:00:00+05:00", this::assertVersion1AndSubmitOneMore)
                .at("2026-12-04T13:30:00+05:00", this::assertVersion2)
                .inLife(6)
                .at(
                        "2026-12-04T13:30:00+05:00",
                        newsroom -> assertThat(newsroom.versionsOf(WEEK))
                                .as("after another kill")
                                .isEqualTo(published));
    }

    private void submitAll(Newsroom newsroom) {
        for (int number = 0; number < SUBMISSIONS; number++) {
            assertThat(submit(newsroom, "plan-" + number)).isEqualTo(202);
        }
    }

    private static void assertNothingPublished(Newsroom newsroom) {
        assertThat(newsroom.versionsOf(WEEK)).isEmpty();
    }

    private void assertVersion1AndSubmitOneMore(Newsroom newsroom) {
        var first = awaitVersion(newsroom, 1);
        assertThat(first.entries()).hasSize(SUBMISSIONS);
        assertThat(first.entries()).extracting(GridEntry::getEventId).doesNotHaveDuplicates();
        assertThat(newsroom.versionsOf(WEEK)).containsExactly(first);
        assertThat(distinctOutcomes(newsroom)).hasSize(SUBMISSIONS);
        published = List.of(first);
        assertThat(submit(newsroom, "late")).isEqualTo(202);
    }

    private void assertVersion2(Newsroom newsroom) {
        var second = awaitVersion(newsroom, 2);
        var versions = newsroom.versionsOf(WEEK);
        assertThat(versions).containsExactly(published.get(0), second);
        assertThat(second.header().getPreviousHash())
                .isEqualTo(published.get(0).header().getVersionHash());
        assertThat(published.get(0).header().getPreviousHash()).isNull();
        assertThat(second.entries()).hasSize(SUBMISSIONS + 1);
        assertThat(second.entries()).filteredOn(GridEntry::getLate).hasSize(1);
        assertThat(versions)
                .allSatisfy(grid -> assertThat(grid.header().getEntryCount())
                        .isEqualTo(grid.entries().size()));
        published = versions;
    }

    /** Its number is the next, and it follows the version before the kill. */
    private void assertVersion3(Newsroom newsroom) {
        var third = awaitVersion(newsroom, 3);
        assertThat(newsroom.versionsOf(WEEK)).containsExactly(published.get(0), published.get(1), third);
        assertThat(third.header().getPreviousHash())
                .isEqualTo(published.get(1).header().getVersionHash());
        assertThat(third.entries()).hasSize(SUBMISSIONS + 2);
    }

    private static int submit(Newsroom newsroom, String idempotencyKey) {
        return submit(newsroom, idempotencyKey, "2026-12-09");
    }

    private static int submit(Newsroom newsroom, String idempotencyKey, String date) {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey(AGENCY))
                .idempotencyKey(idempotencyKey)
                .json(Plans.pressConference(date))
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
                .filter(outcome -> outcome.getAgencyCode().equals(AGENCY))
                .distinct()
                .map(SubmissionOutcome::getSubmissionId)
                .toList();
    }
}
