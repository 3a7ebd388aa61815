package kz.mediagrid.server;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Starts a server on a free port, with nothing but the parts and settings of a test. */
final class RunningServer {

    private RunningServer() {}

    static ServletWebServerApplicationContext of(Class<?> parts, String... settings) {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(parts)
                .properties(
                        "spring.config.name=none",
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "logging.level.root=error")
                .run(settings);
    }
}
