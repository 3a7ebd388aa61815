package kz.mediagrid.aggregator;

import kz.mediagrid.calendar.AlmatyTime;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The aggregator as an application: one Kafka Streams topology with health checks. */
@SpringBootApplication
public class GridAggregator {

    /** The Spring application, to be run in a process of its own, or in one process together with all services. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(GridAggregator.class).properties("spring.config.name=grid-aggregator");
    }

    public static void main(String[] args) {
        AlmatyTime.requireCurrentRules();
        application().run(args);
    }
}
