package kz.mediagrid.accounts.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import kz.mediagrid.observability.health.ManagementPort;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.platform.follow.Following;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The actuator is for the same roles at the port of the service and at a port of its own. The port of its own shows the details
 * of the health, and answers while the service still starts.
 */
class ManagementPortTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void withoutASettingTheActuatorIsAtThePortOfTheService() throws Exception {
        try (var service = start()) {
            assertThatRolesCount(port(service, "server"));
            assertThat(health(port(service, "server"))).doesNotContain("waits", "the broker");
        }
    }

    @Test
    void aPortOfItsOwnIsForTheNetworkOfTheServiceAndTellsForWhatTheServiceWaits() throws Exception {
        try (var service = start("--management.server.port=0", "--server.address=127.0.0.1")) {
            assertThat(service.getEnvironment().getProperty("management.server.address"))
                    .isEqualTo("127.0.0.1");
            assertThat(service.getBean(SlowStart.class).seen).contains("\"for\":\"the broker\"");
            assertThat(service.getBean(SlowStart.class).liveness).contains("\"status\":\"UP\"");
            assertThat(health(port(service, "management"))).contains("\"waits\":[]");
        }
    }

    @Test
    void aPortOfItsOwnIsForThisMachineAloneUnlessTheOperatorNamesAnAddress() {
        try (var service = start("--management.server.port=0")) {
            assertThat(service.getEnvironment().getProperty("management.server.address"))
                    .isEqualTo("127.0.0.1");
        }
        try (var service = start("--management.server.port=0", "--management.server.address=0.0.0.0")) {
            assertThat(service.getEnvironment().getProperty("management.server.address"))
                    .isEqualTo("0.0.0.0");
        }
    }

    @Test
    void detailsAreHiddenThereIfTheOperatorSaysSo() throws Exception {
        try (var service = start("--management.server.port=0", "--management.endpoint.health.show-details=never")) {
            assertThat(health(port(service, "management"))).doesNotContain("waits");
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
        return new SpringApplicationBuilder(ProblemPageTest.Parts.class, SlowStart.class)
                .initializers(new ManagementPort())
                .properties(
                        "server.port=0",
                        "management.endpoints.web.exposure.include=health,info",
                        "management.endpoint.health.probes.enabled=true",
                        "logging.level.root=error",
                        "spring.main.banner-mode=off",
                        "spring.web.resources.add-mappings=false",
                        "spring.messages.basename=edge-templates/page/words,edge-templates/page/problems")
                .run(settings);
    }

    /** A start that waits for the broker, in the phase in which services read topics. */
    static final class SlowStart implements SmartLifecycle, EnvironmentAware {

        private final ServiceWaits waits = new ServiceWaits("service", InstantSource.system());
        private Environment environment;
        private String seen;
        private String liveness;

        @Bean
        HealthIndicator waitsHealthIndicator() {
            return waits.health();
        }

        @Override
        public void setEnvironment(Environment environment) {
            this.environment = environment;
        }

        @Override
        public void start() {
            var management = environment.getProperty("local.management.port", Integer.class);
            if (management != null) {
                waits.during("the broker", () -> {
                    seen = health(management);
                    liveness = health(management, "/liveness");
                });
            }
        }

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return seen != null;
        }

        @Override
        public int getPhase() {
            return Following.PHASE;
        }
    }

    private static String health(int port) {
        return health(port, "");
    }

    private static String health(int port, String group) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health" + group))
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofString())
                .join()
                .body();
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
