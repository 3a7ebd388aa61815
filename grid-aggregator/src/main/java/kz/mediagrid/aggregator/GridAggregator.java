package kz.mediagrid.aggregator;

import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.observability.health.ManagementPort;
import kz.mediagrid.platform.metrics.ServiceMetrics;
import kz.mediagrid.platform.streams.ExitOnStop;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Runs the aggregator as a Spring application: one Kafka Streams topology with health checks. */
@SpringBootApplication
@Import(ServiceMetrics.class)
public class GridAggregator {

    /** The Spring application. It can run alone in its process, or together with all services in one process. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(GridAggregator.class)
                .initializers(new ManagementPort())
                .properties("spring.config.name=grid-aggregator");
    }

    public static void main(String[] args) {
        AlmatyTime.requireCurrentRules();
        application().listeners(new ExitOnStop()).run(args);
    }
}
