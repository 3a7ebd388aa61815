package kz.mediagrid.notifier.config;

import java.time.Clock;
import java.util.Map;
import kz.mediagrid.obligations.topology.ObligationTopology;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.streams.StageProbe;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.platform.write.RepeatingTasks;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import kz.mediagrid.watch.metric.BacklogMetrics;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Watches the two stages, the grid and the clock of obligations, by what the broker knows of them. */
@Configuration(proxyBeanMethods = false)
class BacklogMetricsConfiguration {

    private static final String GRID = Service.GRID_AGGREGATOR.id();

    @Bean
    BacklogMetrics backlogMetrics(
            Admin admin,
            BrokerTopics topics,
            ConsumerFactory<byte[], byte[]> consumers,
            @Qualifier("realClock") Clock real) {
        var probe = new StageProbe(admin, topics, consumers);
        return new BacklogMetrics(
                () -> probe.unprocessed(GRID, Topics.GRID_COMMANDS),
                Map.of(
                        "grid", () -> probe.instances(GRID),
                        "obligations", () -> probe.instances(ObligationTopology.APPLICATION_ID)),
                real);
    }

    @Bean
    RepeatingTasks stageWatch(BacklogMetrics metrics) {
        return RepeatingTasks.asking("stage-watch", Following.PHASE + 1, metrics.tasks());
    }
}
