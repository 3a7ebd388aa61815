package kz.mediagrid.signin.issuer;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.accounts.access.EndedSessions;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.access.SignInEvents;
import kz.mediagrid.accounts.access.SignInIssuer;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.accounts.people.PeopleLog;
import kz.mediagrid.edge.Edge;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.topics.Service;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A gateway that has the sign-in alone. Several of them share a log, and so the people. */
final class GatewayServer implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    GatewayServer(Log log, String... settings) {
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Parts.class)
                .initializers((ApplicationContextInitializer<GenericApplicationContext>)
                        it -> it.registerBean(Log.class, () -> log))
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--logging.level.root=warn",
                                        "--spring.main.banner-mode=off",
                                        "--spring.web.resources.add-mappings=false",
                                        "--spring.messages.fallback-to-system-locale=false",
                                        "--spring.messages.basename=edge-templates/page/words,"
                                                + "edge-templates/page/problems,accounts-templates/accounts/words"),
                                Arrays.stream(settings))
                        .toArray(String[]::new));
    }

    /** A gateway that knows {@code issuer}. */
    static GatewayServer with(IssuerServer issuer, Log log) {
        var gateway = new GatewayServer(
                log,
                "--media-grid.sign-in.issuer=" + issuer.address(),
                "--media-grid.sign-in.name=eGov",
                "--media-grid.sign-in.client-id=" + IssuerServer.CLIENT,
                "--media-grid.sign-in.client-secret=" + IssuerServer.SECRET);
        issuer.knows(gateway.address());
        return gateway;
    }

    String address() {
        return "http://localhost:" + context.getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    /** The people, and the clock by which access ends. */
    static final class Log extends Clock implements RevisionLog {

        final People people = new People(this);
        final List<AccountEvent> events = new CopyOnWriteArrayList<>();
        private volatile Instant now = Instant.parse("2026-12-03T05:00:00Z");

        void set(Instant moment) {
            now = moment;
        }

        /** Makes each decision twice, as if its acknowledgement were lost once. */
        @Override
        public <T> T decide(Function<Records, T> decision) {
            attempt(decision);
            return attempt(decision);
        }

        private <T> T attempt(Function<Records, T> decision) {
            var stored = new ArrayList<Runnable>();
            var decided = decision.apply((topic, id, record) -> stored.add(() -> {
                if (record instanceof Person person) {
                    people.apply(id, person, now);
                } else {
                    events.add((AccountEvent) record);
                }
            }));
            stored.forEach(Runnable::run);
            return decided;
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
            throw new UnsupportedOperationException("access ends at instants");
        }
    }

    /** Scans as {@code Access} does, without the parts of other tests. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackageClasses = SignIn.class,
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*(Test|Server)\\$.*"))
    @Import({Edge.class, IssuerConfiguration.class})
    static class Parts {

        @Bean
        Routes routes(Optional<SignInIssuer> issuer) {
            var routes = Routes.of(Routes.route("GET", "/sign-in"), Routes.route("GET", "/me"));
            return issuer.map(it -> it.with(routes)).orElse(routes);
        }

        @Bean
        SecureRandom secureRandom() {
            return new SecureRandom();
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
        ApiKeys apiKeys(Log log) {
            return new ApiKeys(log);
        }

        @Bean
        People people(Log log) {
            return log.people;
        }

        @Bean
        PeopleLog peopleLog(Log log) {
            return new PeopleLog(log);
        }

        @Bean
        SignInEvents signInEvents(Log log) {
            return new SignInEvents(log.events::add, log);
        }

        @Bean
        Menu menu() {
            return Menu.of(Service.PRODUCER_GATEWAY, null);
        }

        @Bean
        SignIn signIn(ApiKeys keys, People people, Log log) {
            var ended = new EndedSessions((id, record) -> {}, log);
            return new SignIn(keys, people, ended, new byte[32], new SecureRandom(), log, "sign-in");
        }

        @Bean
        Me me(SignIn signIn) {
            return new Me(signIn);
        }
    }

    /** Says who is signed in. */
    @RestController
    static class Me {

        private final SignIn signIn;

        Me(SignIn signIn) {
            this.signIn = signIn;
        }

        @GetMapping("/me")
        ResponseEntity<String> me(jakarta.servlet.http.HttpServletRequest request) {
            return ResponseEntity.ok(signIn.of(request).map(Account::id).orElse("nobody"));
        }
    }
}
