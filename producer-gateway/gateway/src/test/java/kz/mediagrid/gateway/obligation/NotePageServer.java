package kz.mediagrid.gateway.obligation;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import kz.mediagrid.accounts.Access;
import kz.mediagrid.accounts.access.EndedSessions;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.access.SignInEvents;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.gateway.account.GatewayRoutes;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.schemas.Role;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.topics.Service;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A gateway that has the page of notes alone, over a log in memory. */
final class NotePageServer implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-12-04T07:00:00Z");

    static final String OPS_KEY = "mgk_ops";
    static final String EDITOR_KEY = "mgk_editor";
    static final String AGENCY_KEY = "mgk_edu";

    private final ServletWebServerApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private NotePageServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    static NotePageServer start() {
        return new NotePageServer((ServletWebServerApplicationContext) new SpringApplicationBuilder(Parts.class)
                .properties("spring.config.name=producer-gateway")
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--management.endpoint.health.validate-group-membership=false"));
    }

    /** Enters an obligation as the clock of obligations would. */
    void owed(ObligationChanged... obligations) {
        for (var obligation : obligations) {
            context.getBean(ObligationStates.class).apply(obligation);
        }
    }

    /** The notes on the log. */
    List<ObligationNoted> notes() {
        return List.copyOf(context.getBean(Log.class).stored);
    }

    /** Empties the list of {@link #notes}; the keys of their writes stay used. */
    void forgetNotes() {
        context.getBean(Log.class).stored.clear();
    }

    /** From then on the log stores what is written and does not acknowledge it, or does again. */
    void acknowledges(boolean acknowledges) {
        context.getBean(Log.class).acknowledges = acknowledges;
    }

    HttpResponse<String> get(String path) {
        return send(to(path));
    }

    /** Sends a form as a browser does; {@code fields} are names and values in turn. */
    HttpResponse<String> post(String path, List<String> fields) {
        var form = new StringBuilder();
        for (int field = 0; field < fields.size(); field += 2) {
            form.append(field == 0 ? "" : "&").append(fields.get(field)).append('=');
            form.append(URLEncoder.encode(fields.get(field + 1), StandardCharsets.UTF_8));
        }
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    /** Signs in with that key. */
    void enter(String key) {
        post("/sign-in", List.of("_csrf", hidden(get("/sign-in"), "_csrf").get(0), "key", key));
    }

    /** The values of the hidden fields with that name. */
    static List<String> hidden(HttpResponse<String> page, String name) {
        return Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The address to which the form of a note is sent. */
    static String action(HttpResponse<String> page) {
        return found("action=\"(/obligations/note[^\"]*)\"", page);
    }

    /** The address of the same page in another language. */
    static String inLanguage(String language, HttpResponse<String> page) {
        return found("mg-languages__link\" href=\"([^\"]*lang=" + language + ")\"", page);
    }

    private static String found(String expression, HttpResponse<String> page) {
        var found = Pattern.compile(expression).matcher(page.body());
        assertThat(found.find()).as(expression + " in " + page.body()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
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

    /** The log of notes, in memory. */
    static final class Log implements NoteLog {

        private final ObligationNotes notes;
        private final List<ObligationNoted> stored = new ArrayList<>();
        private boolean acknowledges = true;

        Log(ObligationNotes notes) {
            this.notes = notes;
        }

        @Override
        public void append(ObligationNoted noted) {
            stored.add(noted);
            notes.apply(noted);
            if (!acknowledges) {
                throw new NotAcknowledgedException("a note on an obligation", new TimeoutException("silent"));
            }
        }
    }

    /** As it has no stereotype, no other test scans it. */
    @EnableAutoConfiguration
    @Import({Access.class, NotePageController.class, NotePages.class, NoteSending.class, ObligationNoteWriter.class})
    static class Parts {

        @Bean
        ObligationStates obligationStates() {
            return new ObligationStates(new HeapStores());
        }

        @Bean
        ObligationNotes obligationNotes() {
            return new ObligationNotes(new HeapStores());
        }

        @Bean
        Log noteLog(ObligationNotes notes) {
            return new Log(notes);
        }

        @Bean
        AgencyNames agencyNames() {
            return code -> Optional.of(new LocalizedText("Орган " + code + " қаз", "Орган " + code, null));
        }

        @Bean
        Routes routes() {
            return GatewayRoutes.ROUTES;
        }

        @Bean
        Menu menu() {
            return Menu.of(Service.PRODUCER_GATEWAY, "http://localhost:8082");
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
        Calendars calendars() {
            return new Calendars();
        }

        @Bean
        People people() {
            return new People(Clock.systemUTC());
        }

        @Bean
        ApiKeys apiKeys() {
            var keys = new ApiKeys(Clock.systemUTC());
            keys.apply(Hashes.plain(OPS_KEY), account("acc-ops", null, Role.OPS));
            keys.apply(Hashes.plain(EDITOR_KEY), account("acc-editor", "mam", Role.AUTHORISED_BODY));
            keys.apply(Hashes.plain(AGENCY_KEY), account("acc-edu", "edu", Role.AGENCY));
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
                    "notes");
        }
    }
}
