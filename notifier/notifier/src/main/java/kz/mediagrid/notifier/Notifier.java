package kz.mediagrid.notifier;

import kz.mediagrid.accounts.Access;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.obligations.config.ObligationConfiguration;
import kz.mediagrid.observability.health.ManagementPort;
import kz.mediagrid.ops.OpsConfiguration;
import kz.mediagrid.platform.metrics.ServiceMetrics;
import kz.mediagrid.platform.streams.ExitOnStop;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The notifier service. It runs in a process of its own, or together with all services in one process. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({Access.class, ObligationConfiguration.class, OpsConfiguration.class, ServiceMetrics.class})
public class Notifier {

    /** Builds the notifier's application, for a process of its own or for a process that runs all services. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Notifier.class)
                .initializers(new ManagementPort())
                .properties("spring.config.name=notifier");
    }

    public static void main(String[] args) {
        AlmatyTime.requireCurrentRules();
        application().listeners(new ExitOnStop()).run(args);
    }
}
