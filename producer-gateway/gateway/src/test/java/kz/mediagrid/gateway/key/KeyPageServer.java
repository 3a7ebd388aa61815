package kz.mediagrid.gateway.key;

import static kz.mediagrid.gateway.outlet.OutletRecords.outlet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.key.KeyIssuer;
import kz.mediagrid.accounts.testing.ServedPages;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.edge.caller.KnownAccounts;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.gateway.account.GatewayRoutes;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.DirectorySeed;
import kz.mediagrid.gateway.outlet.KnownOutlets;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.topics.Service;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The gateway's pages of keys alone, over a log in memory. */
final class KeyPageServer extends ServedPages {

    static final String EDITOR_KEY = SignedIn.EDITOR_KEY;
    static final String AGENCY_KEY = SignedIn.AGENCY_KEY;

    private static final Instant MADE = Instant.parse("2026-11-01T05:00:00Z");

    private KeyPageServer() {
        super(Parts.class, "producer-gateway", List.of("Accept", "text/html"));
    }

    static KeyPageServer start() {
        return new KeyPageServer();
    }

    /** As it has no stereotype, no other test scans it. */
    @EnableAutoConfiguration
    @Import({SignedIn.class, KeyPageController.class})
    static class Parts {

        @Bean
        KnownKeys knownKeys() {
            return new KnownKeys();
        }

        @Bean
        KnownOutlets knownOutlets() {
            var outlets = new KnownOutlets();
            outlets.apply("kaz-tv", outlet("kaz-tv", "Қазақ арнасы", OutletStatus.ACTIVE));
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
                KeyWriter writer,
                Directory directory,
                KnownOutlets outlets,
                AccountNames names,
                MessageSource bundles) {
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
        BusinessClock businessClock() {
            return new BusinessClock(Clock.systemUTC());
        }

        @Bean
        Calendars calendars() {
            return new Calendars();
        }
    }
}
