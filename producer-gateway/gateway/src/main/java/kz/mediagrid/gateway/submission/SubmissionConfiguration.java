package kz.mediagrid.gateway.submission;

import java.util.List;
import java.util.concurrent.ExecutionException;
import kz.mediagrid.accounts.access.EarlyRefusals;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.KeptView;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the beans for submissions and their outcomes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UndecidedLimits.class)
class SubmissionConfiguration {

    @Bean
    SubmissionView submissions(Stores keptStores, UndecidedLimits limits, RefusedCalls refused) {
        return new SubmissionView(keptStores, limits, refused);
    }

    @Bean
    EarlyRefusals crowdedAccounts(SubmissionView submissions) {
        return new CrowdedAccounts(submissions);
    }

    /** @param views the features' views, which show the effects of submissions */
    @Bean
    SubmissionService submissionService(
            SubmissionView submissions, AcknowledgedWriter writer, List<ReadYourWrites> views) {
        return new SubmissionService(submissions, writer, views);
    }

    @Bean
    Followed followOutcomes(SubmissionView submissions) {
        return Followed.kept(
                Topics.SUBMISSION_OUTCOMES,
                record -> {
                    if (record.value() instanceof SubmissionOutcome outcome) {
                        if (outcome.getVerdict() == Verdict.UNKNOWN) {
                            throw new NewerRecordException("submission-outcomes holds an outcome that is not known");
                        }
                        submissions.apply(outcome);
                    }
                },
                KeptView.resuming("submissions", last -> submissions.resume()));
    }

    /**
     * Follows the commands that are not decided yet. The reading begins after the last command that has an outcome, or
     * at the aggregator's offset if that offset is later. All earlier commands are decided, even if their outcomes are
     * no longer stored.
     */
    @Bean
    Followed followCommands(SubmissionView submissions, Admin admin) {
        return new Followed(
                Topics.GRID_COMMANDS,
                record -> {
                    if (record.value() != null) {
                        submissions.apply(record.value());
                    }
                },
                () -> Math.max(submissions.lastDecided() + 1, decidedUpTo(admin)));
    }

    /** The aggregator's offset; the aggregator commits this offset in the transaction that stores its decisions. */
    private static long decidedUpTo(Admin admin) {
        try {
            var come = admin.listConsumerGroupOffsets(Service.GRID_AGGREGATOR.id())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(Topics.GRID_COMMANDS.name(), 0));
            return come == null ? 0 : come.offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say how far the aggregator has come", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking how far the aggregator has come", e);
        }
    }
}
