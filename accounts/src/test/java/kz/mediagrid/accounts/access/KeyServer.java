package kz.mediagrid.accounts.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.Edge;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.topics.Service;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service of two calls behind all filters, with a clock of its own by which keys expire. */
final class KeyServer implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServletWebServerApplicationContext context =
            (ServletWebServerApplicationContext) new SpringApplicationBuilder(Parts.class)
                    .run(
                            "--server.port=0",
                            "--logging.level.root=error",
                            "--spring.main.banner-mode=off",
                            "--spring.web.resources.add-mappings=false",
                            "--spring.messages.fallback-to-system-locale=false",
                            "--spring.messages.basename=edge-templates/page/words,edge-templates/page/problems,"
                                    + "accounts-templates/accounts/words");

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Calls {@code /things} with {@code headers}, which are names and values in turn. */
    HttpResponse<String> call(String method, String... headers) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + "/api/things");
        return http.send(
                HttpRequest.newBuilder(address)
                        .method(method, BodyPublishers.noBody())
                        .headers(headers)
                        .build(),
                BodyHandlers.ofString());
    }

    /**
     * Sends {@code text} with a valid key.
     *
     * @param meanwhile runs when the server has let the call in and waits for its body
     */
    HttpResponse<String> send(String key, String text, Runnable meanwhile) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + "/api/texts");
        return http.send(
                HttpRequest.newBuilder(address)
                        // The client makes the body when the server asks for it.
                        .expectContinue(true)
                        .POST(BodyPublishers.ofInputStream(() -> {
                            meanwhile.run();
                            return new ByteArrayInputStream(
                                    "{\"text\": \"%s\"}".formatted(text).getBytes(UTF_8));
                        }))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
    }

    /** The clock of real time, as tests set it. */
    static final class SetClock extends Clock {

        private volatile Instant now = Instant.parse("2026-12-03T05:00:00Z");

        void set(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("keys expire at instants");
        }
    }

    /** Scans as {@code Access} does, without the configurations of tests; as it has no stereotype, no other test scans it. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackageClasses = SignIn.class,
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Test\\$.*"))
    @Import(Edge.class)
    static class Parts {

        @Bean
        Routes routes() {
            return Routes.of(
                    Routes.route("GET", "/api/things", Scope.READ_OWN, Role.AGENCY),
                    Routes.route("POST", "/api/things", Scope.SUBMIT, Role.AGENCY),
                    Routes.route("POST", "/api/texts", Scope.SUBMIT, Role.AGENCY),
                    Routes.route("PUT", "/api/things", Scope.EDIT, Role.AUTHORISED_BODY));
        }

        @Bean
        SecureRandom secureRandom() {
            return new SecureRandom();
        }

        @Bean
        SetClock real() {
            return new SetClock();
        }

        @Bean
        BusinessClock businessClock() {
            return new BusinessClock(Clock.systemUTC());
        }

        @Bean
        Calendars calendars() {
            return new Calendars();
        }

        @Bean
        ApiKeys apiKeys(SetClock real) {
            return new ApiKeys(real);
        }

        @Bean
        People people(SetClock real) {
            return new People(real);
        }

        @Bean
        Menu menu() {
            return Menu.of(Service.PRODUCER_GATEWAY, null);
        }

        @Bean
        SignInEvents signInEvents(SetClock real) {
            return new SignInEvents(event -> {}, real);
        }

        @Bean
        SignIn signIn(ApiKeys keys, People people, SetClock real) {
            var ended = new EndedSessions((id, record) -> {}, real);
            return new SignIn(keys, people, ended, new byte[32], new SecureRandom(), real, "sign-in");
        }
    }

    /** The body of a call. */
    record Text(String text) {}

    @RestController
    static class Things {

        @RequestMapping("/api/things")
        ResponseEntity<List<String>> answer() {
            return ResponseEntity.ok(List.of());
        }

        @PostMapping("/api/texts")
        List<String> repeat(StrictJson.Content<Text> text) {
            return List.of(text.value().text());
        }
    }
}
