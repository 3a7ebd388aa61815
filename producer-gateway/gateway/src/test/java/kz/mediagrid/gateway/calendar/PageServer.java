package kz.mediagrid.gateway.calendar;

import java.io.ByteArrayOutputStream;
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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import kz.mediagrid.gateway.account.GatewayRoutes;
import kz.mediagrid.gateway.submission.SubmissionService;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.gateway.submission.UndecidedLimits;
import kz.mediagrid.gateway.term.OwedNow;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.Role;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.topics.Service;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;

/** The gateway's pages on a real server, with its real templates and settings, and without Kafka behind it. */
final class PageServer implements AutoCloseable {

    static final String EDITOR_KEY = "mgk_editor";
    static final String AGENCY_KEY = "mgk_edu";
    static final String MEDIA_KEY = "mgk_outlet";

    static final Instant NOW = CalendarFixture.WEDNESDAY;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ServletWebServerApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private PageServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    static PageServer start() {
        return new PageServer((ServletWebServerApplicationContext) new SpringApplicationBuilder(Parts.class)
                .properties("spring.config.name=producer-gateway")
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--management.endpoint.health.validate-group-membership=false"));
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** What a program with the editor's key gets there, which accepts that language. */
    HttpResponse<String> json(String path, String language) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Accept", "application/json")
                .header("Accept-Language", language)
                .header("Authorization", "Bearer " + EDITOR_KEY));
    }

    /** What a browser is shown there. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html"));
    }

    /** Sends a form as a browser does. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address(path))
                .POST(BodyPublishers.ofString(form))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Sends a form as a browser does that can send files; the file is called {@code calendar.csv}. */
    HttpResponse<String> postWithFile(String path, Map<String, String> fields, byte[] file) {
        var boundary = "----a-boundary";
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value))
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"calendar.csv\"\r\n"
                                + "Content-Type: text/csv\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(address(path))
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    /** Signs in as whoever has that key. */
    HttpResponse<String> enter(String key) {
        return post("/sign-in", Map.of("_csrf", token(get("/sign-in")), "key", key));
    }

    void leave() {
        post("/sign-out", Map.of("_csrf", token(get("/sign-out"))));
    }

    /** The number that the page's form holds. */
    static String token(HttpResponse<String> page) {
        var found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException("no form on " + page.uri() + ": " + page.body());
        }
        return found.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
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
    @ComponentScan(basePackageClasses = CalendarPages.class)
    @ComponentScan(
            basePackageClasses = GatewayRoutes.class,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(Controller.class))
    @Import(Access.class)
    static class Parts {

        @Bean
        Routes routes() {
            return GatewayRoutes.ROUTES;
        }

        @Bean
        Menu menu() {
            return Menu.of(Service.PRODUCER_GATEWAY, "http://127.0.0.1:8082/");
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
            keys.apply(Hashes.plain(EDITOR_KEY), account("acc-editor", "mam", Role.AUTHORISED_BODY));
            keys.apply(Hashes.plain(AGENCY_KEY), account("acc-edu", "edu", Role.AGENCY));
            keys.apply(Hashes.plain(MEDIA_KEY), account("acc-outlet", null, Role.MEDIA));
            return keys;
        }

        private static ApiKey account(String id, String agency, Role role) {
            return ApiKey.newBuilder()
                    .setAccountId(id)
                    .setRoles(List.of(role))
                    .setAgencyCode(agency)
                    .setCreatedAt(NOW)
                    .build();
        }

        @Bean
        SubmissionView submissions() {
            return new SubmissionView(new HeapStores(), new UndecidedLimits(50, 10_000));
        }

        @Bean
        DecidingLog log(SubmissionView submissions, Calendars calendars, ShownCalendars shown) {
            return new DecidingLog(submissions, calendars, shown);
        }

        @Bean
        SubmissionService service(SubmissionView submissions, DecidingLog log, ShownCalendars shown) {
            return new SubmissionService(submissions, log.writer(), List.of(shown));
        }

        @Bean
        OwedNow owed() {
            return new OwedNow(WeekPolicy.standard());
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
                    "media-grid-gateway");
        }
    }
}
