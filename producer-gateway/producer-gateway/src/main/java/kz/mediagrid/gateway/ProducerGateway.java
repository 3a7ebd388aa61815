package kz.mediagrid.gateway;

import kz.mediagrid.accounts.Access;
import kz.mediagrid.agencypages.AgencyPages;
import kz.mediagrid.editingpages.GridEditingPages;
import kz.mediagrid.editorpages.EditorPages;
import kz.mediagrid.observability.health.ManagementPort;
import kz.mediagrid.platform.metrics.ServiceMetrics;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The producer gateway as a Spring Boot application. It runs alone or inside a larger application. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({Access.class, AgencyPages.class, EditorPages.class, GridEditingPages.class, ServiceMetrics.class})
public class ProducerGateway {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application, not yet started. Its settings come from {@code producer-gateway.yml} and from the caller. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ProducerGateway.class)
                .bannerMode(Banner.Mode.OFF)
                .initializers(new ManagementPort())
                .properties("spring.config.name=producer-gateway");
    }
}
