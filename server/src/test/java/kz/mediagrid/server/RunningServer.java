package kz.mediagrid.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts a server on a free port, with nothing but the parts and settings of a test. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    JettyServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import(HttpServer.class)
class RunningServer {

    static ServletWebServerApplicationContext of(Class<?> parts, String... settings) {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(RunningServer.class, parts)
                .properties(
                        "spring.config.name=none",
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "logging.level.root=error")
                .run(settings);
    }
}
