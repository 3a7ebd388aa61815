package kz.mediagrid.agencypages.draft;

import java.time.Clock;
import java.util.List;
import kz.mediagrid.gateway.erasure.Erasure;
import kz.mediagrid.gateway.matter.JointMatters;
import kz.mediagrid.gateway.request.InformationRequests;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.revision.KafkaRevisionLog;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.schemas.Draft;
import kz.mediagrid.schemas.DraftsSent;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows, changes and erases the drafts. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    /** The size limit of a record [bytes]: the numbers and titles of all drafts that a body may have. */
    private static final int LARGEST_RECORD = 900_000;

    private final Clock real = Clock.systemUTC();

    @Bean
    Drafts drafts() {
        return new Drafts();
    }

    @Bean
    Followed followDrafts(Drafts drafts) {
        return new Followed(
                Topics.DRAFTS,
                record -> drafts.apply(
                        record.key(), record.value() instanceof Draft draft ? draft : null, record.writtenAt()));
    }

    @Bean
    SentDrafts sentDrafts(Stores viewStores) {
        return new SentDrafts(viewStores);
    }

    @Bean
    Followed followSentDrafts(SentDrafts sends) {
        return new Followed(
                Topics.SENT_DRAFTS,
                record -> sends.apply(record.value() instanceof DraftsSent sent ? sent : null, record.writtenAt()));
    }

    /** Only for drafts. Whether a draft was sent, and what was decided, is on the topics of the commands and of the outcomes. */
    @Bean(defaultCandidate = false)
    KafkaRevisionLog draftLog(KafkaProperties kafka, Serializer<SpecificRecord> serializer, Following following) {
        return new KafkaRevisionLog(
                kafka.buildProducerProperties(),
                "producer-gateway.drafts",
                serializer,
                following,
                List.of(Topics.DRAFTS, Topics.SENT_DRAFTS, Topics.GRID_COMMANDS, Topics.SUBMISSION_OUTCOMES),
                LARGEST_RECORD);
    }

    @Bean
    DraftWriter draftWriter(
            Drafts drafts,
            SentDrafts sends,
            SubmissionView submissions,
            @Qualifier("draftLog") RevisionLog log,
            BusinessClock clock) {
        return new DraftWriter(drafts, sends, submissions, log, clock, real);
    }

    @Bean
    Erasure draftErasure(
            Drafts drafts,
            SubmissionView submissions,
            InformationRequests requests,
            JointMatters matters,
            BusinessClock clock,
            AcknowledgedWriter writer) {
        return new DraftEraser(drafts, submissions, requests, matters, clock, writer);
    }

    @Bean
    Erasure titleErasure(SentDrafts sends, SubmissionView submissions, BusinessClock clock, AcknowledgedWriter writer) {
        return new TitleEraser(sends, submissions, clock, writer);
    }
}
