package kz.mediagrid.gateway.matter;

import java.util.List;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.Arrivals;
import kz.mediagrid.platform.write.ReadYourWritesLog;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the beans for joint matters and their notices. */
@Configuration(proxyBeanMethods = false)
class MatterConfiguration {

    @Bean
    JointMatters jointMatters(Stores viewStores) {
        return new JointMatters(viewStores);
    }

    @Bean
    MatterLog matterLog(JointMatters matters, AcknowledgedWriter writer, Arrivals arrivals) {
        var log = new ReadYourWritesLog(
                writer,
                arrivals,
                Topics.JOINT_MATTERS,
                "a joint matter, or what was said of one,",
                Topics.LARGEST_COMMAND);
        return record -> log.append(List.of(matters.entry(record)));
    }

    @Bean
    Followed followMatters(JointMatters matters, Arrivals arrivals) {
        return new Followed(Topics.JOINT_MATTERS, record -> {
            var value = record.value();
            if (value == null) {
                return;
            }
            RecordReader.requireKnownSymbols(value, "joint-matters");
            matters.apply(value);
            arrivals.arrived(matters.name(value));
        });
    }

    @Bean
    Followed followNotices(JointMatters matters) {
        return new Followed(Topics.JOINT_NOTICES, record -> {
            if (record.value() instanceof JointNotice notice) {
                matters.applyNotice(notice);
            }
        });
    }
}
