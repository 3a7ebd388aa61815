package kz.mediagrid.notifier.page;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.mediagrid.accounts.Access;
import kz.mediagrid.accounts.access.EndedSessions;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.access.SignInEvents;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.notifier.config.NotifierRoutes;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.Role;
import kz.mediagrid.topics.Service;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The notifier's pages on a real server, with its real templates and settings, and without Kafka behind it. */
final class PageServer implements AutoCloseable {

    static final String OPS_KEY = "mgk_ops";

    /** Wednesday, 9 December 2026, 08:30 in Almaty. */
    static final Instant NOW = Instant.parse("2026-12-09T03:30:00Z");

    private final ServletWebServerApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private PageServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    static PageServer start(String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--logging.level.root=warn",
                "--management.endpoint.health.validate-group-membership=false"));
        arguments.addAll(List.of(settings));
        return new PageServer((ServletWebServerApplicationContext) new SpringApplicationBuilder(Parts.class)
                .properties("spring.config.name=notifier")
                .run(arguments.toArray(String[]::new)));
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(address(path)), headers);
    }

    /** Sends a form as a browser does. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(address(path)).POST(BodyPublishers.ofString(form)),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
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

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path);
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = {GridPages.class, PublishedGrids.class})
    @Import(Access.class)
    static class Parts {

        @Bean
        DiskStores viewStores() {
            return DiskStores.create();
        }

        @Bean
        Routes routes() {
            return NotifierRoutes.ROUTES;
        }

        @Bean
        Menu menu() {
            return Menu.of(Service.NOTIFIER, "/");
        }

        @Bean
        SecureRandom secureRandom() {
            return new SecureRandom();
        }

        @Bean
        BusinessClock businessClock() {
            return new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC));
        }

        @Bean
        People people() {
            return new People(Clock.systemUTC());
        }

        @Bean
        ApiKeys apiKeys() {
            var keys = new ApiKeys(Clock.systemUTC());
            keys.apply(
                    Hashes.plain(OPS_KEY),
                    ApiKey.newBuilder()
                            .setAccountId("acc-ops")
                            .setRoles(List.of(Role.OPS))
                            .setCreatedAt(NOW)
                            .build());
            return keys;
        }

        @Bean
        Calendars calendars() {
            return new Calendars();
        }

        @Bean
        Outlets outlets() {
            return new Outlets();
        }

        @Bean
        GridLinks gridLinks(Outlets outlets) {
            return new GridLinks(URI.create("http://127.0.0.1"), outlets, Clock.systemUTC());
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
