package kz.mediagrid.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.EventDecided;
import kz.mediagrid.schemas.MediaGridVersion;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void everyTopicIsNamedOnce() {
        assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates();
    }

    @Test
    void subjectsAreNamedAsConfluentsTopicRecordNameStrategyDoes() {
        assertThat(Topics.MEDIA_GRIDS.subject(MediaGridVersion.class))
                .isEqualTo("media-grids-kz.mediagrid.schemas.MediaGridVersion");
    }

    @Test
    void aTopicWithASingleCopyIsFlushedBeforeItIsAcknowledged() {
        assertThat(Topics.all())
                .allSatisfy(topic -> assertThat(topic.settings(1)).containsEntry("flush.messages", "1"));
        assertThat(Topics.GRID_COMMANDS.settings(3))
                .doesNotContainKey("flush.messages")
                .containsEntry("min.insync.replicas", "2");
    }

    @Test
    void theMediaFindATombstoneFor90Days() {
        assertThat(Topics.MEDIA_GRID_ENTRIES.settings(3)).containsEntry("delete.retention.ms", "7776000000");
        assertThat(Topics.OUTLETS.settings(3)).containsEntry("delete.retention.ms", "86400000");
    }

    @Test
    void whatTheMediaReadIsGzipOnTheBroker() {
        for (var topic :
                List.of(Topics.MEDIA_GRIDS, Topics.MEDIA_GRID_ENTRIES, Topics.GRID_SIGNATURES, Topics.JOINT_NOTICES)) {
            assertThat(topic.settings(3))
                    .as(topic.name())
                    .containsEntry("compression.type", "gzip")
                    .containsEntry("compression.gzip.level", "1");
            assertThat(topic.mayBeSetLater("compression.type")).isTrue();
        }
        assertThat(Topics.PLANNED_EVENTS.settings(3)).doesNotContainKey("compression.type");
    }

    @Test
    void anErasedContactOrMailboxIsCompactedAwayWithinADay() {
        for (var topic : List.of(Topics.CONTACTS, Topics.OUTLETS)) {
            assertThat(topic.settings(3))
                    .as(topic.name())
                    .containsEntry("cleanup.policy", "compact")
                    .containsEntry("segment.ms", "21600000")
                    .containsEntry("max.compaction.lag.ms", "21600000");
        }
        assertThat(Topics.CONTACTS.mayBeSetLater("segment.ms")).isTrue();
        assertThat(Topics.CONTACTS.mayBeSetLater("max.compaction.lag.ms")).isTrue();
        assertThat(Topics.DELIVERY_CURSORS.settings(3)).doesNotContainKeys("segment.ms", "max.compaction.lag.ms");
    }

    @Test
    void whatShapesAGridIsKeptForEver() {
        assertThat(Topics.GRID_COMMANDS.settings(1)).containsEntry("retention.ms", "-1");
        assertThat(Topics.MEDIA_GRIDS.settings(1)).containsEntry("retention.ms", "-1");
    }

    @Test
    void whatAnswersARepeatedCallIsKeptForEver() {
        assertThat(Topics.SUBMISSION_OUTCOMES.settings(1)).containsEntry("retention.ms", "-1");
    }

    @Test
    void aServiceChecksWhatItWritesAndReads() {
        assertThat(Topics.of(Service.GRID_AGGREGATOR))
                .contains(Topics.GRID_COMMANDS, Topics.MEDIA_GRIDS, Topics.deadLetters(Service.GRID_AGGREGATOR))
                .doesNotContain(Topics.CONTACTS, Topics.deadLetters(Service.NOTIFIER));
    }

    @Test
    void deadLettersHoldWhatAnyOtherTopicLetIn() {
        var largest = Topics.all().stream()
                .filter(topic -> !topic.name().endsWith(".dead-letters"))
                .mapToInt(topic -> topic.batches().largest())
                .max()
                .orElseThrow();

        assertThat(Topics.deadLetters(Service.GRID_AGGREGATOR).batches().largest())
                .isGreaterThan(2 * largest);
        assertThat(Topics.GRID_COMMANDS.batches().largest()).isGreaterThan(Topics.LARGEST_COMMAND);
    }

    @Test
    void whoSentACommandIsOnNoTopicThatTheMediaRead() {
        for (var topic :
                List.of(Topics.MEDIA_GRIDS, Topics.MEDIA_GRID_ENTRIES, Topics.GRID_SIGNATURES, Topics.JOINT_NOTICES)) {
            assertThat(topic.records())
                    .extracting(record -> Topic.schema(record).toString())
                    .allSatisfy(
                            schema -> assertThat(schema).doesNotContain("actor").doesNotContain("Submission\""));
        }
        assertThat(Topic.schema(EventDecided.class).toString()).contains("actorPost");
    }

    @Test
    void whoDidWhatIsKeptForFiveYearsWithoutNames() {
        assertThat(Topics.ACCOUNT_EVENTS.settings(3))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry(
                        "retention.ms", Long.toString(Duration.ofDays(1830).toMillis()));
        assertThat(AccountEvent.getClassSchema().getFields())
                .extracting(Schema.Field::name)
                .containsExactlyInAnyOrder("at", "kind", "actorId", "actorPost", "subjectId", "agencyCode", "outletId");
    }
}
