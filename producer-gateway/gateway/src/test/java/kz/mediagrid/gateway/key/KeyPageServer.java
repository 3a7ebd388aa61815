package kz.mediagrid.gateway.key;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.mediagrid.accounts.Access;
import kz.mediagrid.accounts.access.EndedSessions;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.access.SignInEvents;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.key.KeyIssuer;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.caller.KnownAccounts;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.gateway.account.GatewayRoutes;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.DirectorySeed;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.Role;
import kz.mediagrid.topics.Service;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A gateway that has the pages of keys alone, over a log in memory. As it has no stereotype, no other test scans it. */
@EnableAutoConfiguration
@Import({Access.class, KeyPageController.class})
class KeyPageServer {

    static final String EDITOR_KEY = "mgk_editor";
    static final String AGENCY_KEY = "mgk_agency";

    private static final Instant MADE = Instant.parse("2026-11-01T05:00:00Z");

    @Bean
    KnownKeys knownKeys() {
        return new KnownKeys();
    }

    @Bean
    KnownOutlets knownOutlets() {
        var outlets = new KnownOutlets();
        outlets.apply("kaz-tv", true);
        return outlets;
    }

    @Bean
    Directory directory() {
        var directory = new Directory();
        DirectorySeed.entries(MADE).forEach(directory::apply);
        return directory;
    }

    @Bean
    KeyWriter keyWriter(
            KnownKeys known,
            ApiKeys view,
            Directory directory,
            KnownOutlets outlets,
            KnownAccounts accounts,
            SecureRandom random) {
        var log = new RevisionLog() {
            @Override
            public <T> T decide(Function<Records, T> decision) {
                var stored = new ArrayList<Runnable>();
                var decided = decision.apply((topic, hash, record) -> stored.add(() -> {
                    if (record instanceof ApiKey key) {
                        known.apply(hash, key);
                        view.apply(hash, key);
                    }
                }));
                stored.forEach(Runnable::run);
                return decided;
            }
        };
        return new KeyWriter(known, directory, outlets, accounts, log, new KeyIssuer(random), Clock.systemUTC());
    }

    @Bean
    KeyPages keyPages(
            KeyWriter writer, Directory directory, KnownOutlets outlets, AccountNames names, MessageSource bundles) {
        return new KeyPages(writer, directory, outlets, names, bundles);
    }

    @Bean
    Routes routes() {
        return GatewayRoutes.ROUTES;
    }

    @Bean
    Menu menu() {
        return Menu.of(Service.PRODUCER_GATEWAY, null);
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
    People people() {
        return new People(Clock.systemUTC());
    }

    @Bean
    ApiKeys apiKeys() {
        var keys = new ApiKeys(Clock.systemUTC());
        keys.apply(Hashes.plain(EDITOR_KEY), account("acc-editor", "mam", Role.AUTHORISED_BODY));
        keys.apply(Hashes.plain(AGENCY_KEY), account("acc-edu", "edu", Role.AGENCY));
        return keys;
    }

    private static ApiKey account(String id, String agency, Role role) {
        return ApiKey.newBuilder()
                .setAccountId(id)
                .setRoles(List.of(role))
                .setAgencyCode(agency)
                .setCreatedAt(MADE)
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
                "keys");
    }
}
