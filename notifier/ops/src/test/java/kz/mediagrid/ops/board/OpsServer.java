package kz.mediagrid.ops.board;

import static java.util.Objects.requireNonNull;
import static kz.mediagrid.edge.caller.Routes.route;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kz.mediagrid.accounts.Access;
import kz.mediagrid.accounts.access.EndedSessions;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.access.SignInEvents;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.ops.OpsRoutes;
import kz.mediagrid.ops.live.ChangeBroadcast;
import kz.mediagrid.ops.todo.Concern;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.BusinessClockSetting;
import kz.mediagrid.schemas.Role;
import kz.mediagrid.topics.Service;
import kz.mediagrid.watch.testing.Told;
import kz.mediagrid.watch.view.MailSwitch;
import kz.mediagrid.watch.view.Watch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The ops pages on a real server, with its real templates, words and settings, fed by hand instead of by Kafka. */
final class OpsServer implements AutoCloseable {

    static final String OPS_KEY = "mgk_ops";
    static final String AGENCY_KEY = "mgk_edu";
    static final String EDITOR_KEY = "mgk_editor";

    private final ServletWebServerApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private OpsServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** Starts it; business time stands at {@code now}, and there is a mail server. */
    static OpsServer start(Instant now) {
        return start(now, now, WithMail.class);
    }

    /** The same where mail is off. */
    static OpsServer startWithoutMail(Instant now) {
        return start(now, now, WithoutMail.class);
    }

    /** Starts it with further parts; business time stands at {@code now}, and real time at {@code real}. */
    static OpsServer start(Instant now, Instant real, Class<?> parts, String... settings) {
        var server = new OpsServer((ServletWebServerApplicationContext) new SpringApplicationBuilder(Parts.class, parts)
                .properties("spring.config.name=ops-test", "ops-test.real-time=" + real)
                .properties(settings)
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--management.endpoint.health.validate-group-membership=false"));
        server.context
                .getBean(BusinessClock.class)
                .apply(BusinessClockSetting.newBuilder()
                        .setBusinessTime(now)
                        .setRealTime(Instant.now())
                        .setRunning(false)
                        .build());
        return server;
    }

    /** The details of a component of the health, which callers do not see. */
    Map<String, Object> details(String component) {
        return requireNonNull(context.getBean(component + "HealthIndicator", HealthIndicator.class)
                        .health())
                .getDetails();
    }

    Watch watch() {
        return context.getBean(Watch.class);
    }

    /** The same, for what lies on topics too. */
    Told told() {
        return context.getBean(Told.class);
    }

    int port() {
        return context.getWebServer().getPort();
    }

    /** What the ops account is shown at that address. */
    HttpResponse<String> get(String path) {
        return get(path, OPS_KEY);
    }

    HttpResponse<String> get(String path, String key) {
        return get(path, key, "text/html");
    }

    /** The same for a program. */
    HttpResponse<String> json(String path) {
        return json(path, OPS_KEY);
    }

    HttpResponse<String> json(String path, String key) {
        return get(path, key, "application/json");
    }

    HttpResponse<String> get(String path, String key, String accepted, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer " + key)
                .header("Accept", accepted);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the page does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** No configuration by its annotation, else every server would find it. */
    static class WithMail {

        @Bean
        MailSwitch mailSwitch() {
            return new MailSwitch(true);
        }
    }

    static class WithoutMail {

        @Bean
        MailSwitch mailSwitch() {
            return new MailSwitch(false);
        }

        @Bean
        HealthIndicator mailHealthIndicator(MailSwitch mail) {
            return mail.health();
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = OpsPageController.class)
    @ComponentScan(
            basePackageClasses = ChangeBroadcast.class,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.EventsController"))
    @ComponentScan(basePackageClasses = Concern.class)
    @Import(Access.class)
    static class Parts {

        /** Stands, so that a test says how old a delivery is. */
        @Bean
        Clock realClock(@Value("${ops-test.real-time}") String now) {
            return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        }

        @Bean
        Told told() {
            return new Told();
        }

        @Bean
        Watch watch(Told told) {
            return told.watch();
        }

        @Bean
        Calendars calendars() {
            return new Calendars();
        }

        @Bean
        WeekPolicy weekPolicy() {
            return WeekPolicy.standard();
        }

        @Bean
        ChangeBroadcast liveLine(BusinessClock clock) {
            return new ChangeBroadcast(clock);
        }

        @Bean
        Menu menu() {
            return Menu.of(Service.NOTIFIER, "/");
        }

        @Bean
        Routes routes() {
            return OpsRoutes.ROUTES.and(route("GET", "/assets/{*file}"), route("GET", "/actuator/health"));
        }

        @Bean
        SecureRandom secureRandom() {
            return new SecureRandom();
        }

        @Bean
        BusinessClock businessClock() {
            return new BusinessClock(Clock.system(ZoneOffset.UTC));
        }

        @Bean
        People people() {
            return new People(Clock.systemUTC());
        }

        @Bean
        ApiKeys apiKeys() {
            var keys = new ApiKeys(Clock.systemUTC());
            keys.apply(Hashes.plain(OPS_KEY), account("acc-ops", Role.OPS));
            keys.apply(Hashes.plain(AGENCY_KEY), account("acc-edu", Role.AGENCY));
            keys.apply(Hashes.plain(EDITOR_KEY), account("acc-editor", Role.AUTHORISED_BODY));
            return keys;
        }

        private static ApiKey account(String id, Role role) {
            return ApiKey.newBuilder()
                    .setAccountId(id)
                    .setRoles(List.of(role))
                    .setAgencyCode(role == Role.AGENCY ? "edu" : role == Role.AUTHORISED_BODY ? "mam" : null)
                    .setCreatedAt(Instant.EPOCH)
                    .build();
        }

        @Bean
        SignInEvents signInEvents() {
            return new SignInEvents(event -> {}, Clock.systemUTC());
        }

        @Bean
        SignIn signIn(ApiKeys keys, People people) {
            return new SignIn(
                    keys,
                    people,
                    new EndedSessions((id, record) -> {}, Clock.systemUTC()),
                    new byte[32],
                    new SecureRandom(),
                    Clock.systemUTC(),
                    "media-grid-notifier");
        }
    }
}
