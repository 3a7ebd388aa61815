package kz.mediagrid.gateway;

import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The producer gateway as a program of its own, or as one part of a larger one. */
@SpringBootApplication(proxyBeanMethods = false)
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
