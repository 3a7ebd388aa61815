package kz.mediagrid.watch.testing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.topics.Service;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.MockProducer;

/** Followers that are not started. */
public final class Followings {

    private Followings() {}

    /** They follow nothing yet, and so need no broker. */
    public static Following notStarted(Admin admin, List<Followed> followed) {
        return new Following(
                Service.NOTIFIER,
                new BrokerTopics(admin, false),
                RawConsumers.factory(Map.of()),
                new RecordSerdes(Map.of()).reader(),
                new DeadLetterBox(new RecordTemplate<>(MockProducer::new), Service.NOTIFIER),
                Following.Views.madeAgain(followed),
                Duration.ZERO,
                new ServiceWaits("notifier", InstantSource.system()));
    }
}
