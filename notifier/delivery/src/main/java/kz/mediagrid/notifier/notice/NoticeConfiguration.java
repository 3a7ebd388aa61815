package kz.mediagrid.notifier.notice;

import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the view of the notices that were released to the media. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    ReleasedNotices releasedNotices(Stores viewStores) {
        return new ReleasedNotices(viewStores);
    }

    @Bean
    Followed followJointNotices(ReleasedNotices notices) {
        return new Followed(Topics.JOINT_NOTICES, record -> {
            if (record.value() instanceof JointNotice part) {
                notices.apply(part, record.offset());
            }
        });
    }
}
