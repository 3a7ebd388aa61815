package kz.mediagrid.gateway.audit;

import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.KeptView;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the beans for the audit. It follows all topics that tell who did what, from their beginnings. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(Stores viewStores, Stores keptStores) {
        return new AuditTrail(viewStores, keptStores);
    }

    @Bean
    AuditPages auditPages(
            AuditTrail trail, People people, AgencyNames names, SubmissionView submissions, MessageSource bundles) {
        return new AuditPages(trail, people, names, submissions, bundles);
    }

    @Bean
    Followed auditAccounts(AuditTrail trail) {
        return new Followed(Topics.ACCOUNT_EVENTS, record -> {
            if (record.value() instanceof AccountEvent event) {
                trail.apply(event, record.offset());
            }
        });
    }

    @Bean
    Followed auditGrid(AuditTrail trail) {
        return Followed.kept(
                Topics.GRID_COMMANDS,
                record -> {
                    if (record.value() != null) {
                        trail.applyKept(record.value(), record.offset());
                    }
                },
                KeptView.inStores("audit"));
    }

    @Bean
    Followed auditRequests(AuditTrail trail) {
        return commands(Topics.INFORMATION_REQUESTS, trail);
    }

    @Bean
    Followed auditMatters(AuditTrail trail) {
        return commands(Topics.JOINT_MATTERS, trail);
    }

    @Bean
    Followed auditNotes(AuditTrail trail) {
        return commands(Topics.OBLIGATION_NOTES, trail);
    }

    private static Followed commands(Topic topic, AuditTrail trail) {
        return new Followed(topic, record -> {
            if (record.value() != null) {
                trail.apply(topic.name(), record.value(), record.offset());
            }
        });
    }
}
