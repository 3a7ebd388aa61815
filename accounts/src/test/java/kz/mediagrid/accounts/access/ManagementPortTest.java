package kz.mediagrid.accounts.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The actuator is for the same roles at the port of the service and at a port of its own. */
class ManagementPortTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void withoutASettingTheActuatorIsAtThePortOfTheService() throws Exception {
        try (var service = start()) {
            assertThatRolesCount(port(service, "server"));
        }
    }

    @Test
    void withAPortOfItsOwnItIsThereAlone() throws Exception {
        try (var service = start("--management.server.port=0")) {
            assertThatRolesCount(port(service, "management"));
            assertThat(status(port(service, "server"), "/actuator/info", "mgk_ops"))
                    .isEqualTo(404);
            assertThat(status(port(service, "management"), "/busy", "mgk_ops")).isEqualTo(404);
        }
    }

    private void assertThatRolesCount(int port) throws IOException, InterruptedException {
        assertThat(status(port, "/actuator/health", null)).isEqualTo(200);
        assertThat(status(port, "/actuator/info", null)).isEqualTo(401);
        assertThat(status(port, "/actuator/info", "mgk_other")).isEqualTo(401);
        assertThat(status(port, "/actuator/info", "mgk_ops")).isEqualTo(200);
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(ProblemPageTest.Parts.class)
                .properties(
                        "server.port=0",
                        "management.endpoints.web.exposure.include=health,info",
                        "logging.level.root=error",
                        "spring.main.banner-mode=off",
                        "spring.web.resources.add-mappings=false",
                        "spring.messages.basename=edge-templates/page/words,edge-templates/page/problems")
                .run(settings);
    }

    private static int port(ConfigurableApplicationContext service, String which) {
        return service.getEnvironment().getRequiredProperty("local." + which + ".port", Integer.class);
    }

    private int status(int port, String path, String key) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
