package kz.mediagrid.gateway;

import kz.mediagrid.edge.Edge;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The producer gateway as a program of its own, or as one part of a larger one. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(Edge.class)
public class ProducerGateway {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application, before any setting was given: settings come from {@code producer-gateway.yml} and the caller. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ProducerGateway.class)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=producer-gateway");
    }
}
