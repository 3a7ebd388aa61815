package kz.mediagrid.notifier.page;

import static kz.mediagrid.grid.testing.Grids.text;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.accounts.testing.ServedPages;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.notifier.certificate.Certificates;
import kz.mediagrid.notifier.feed.GridFeeds;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.grid.Signatures;
import kz.mediagrid.notifier.icalendar.GridCalendars;
import kz.mediagrid.notifier.outlet.Deliveries;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.testing.ServiceParts;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.ObligationChanged;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The notifier's pages. */
public final class PageServer extends ServedPages {

    static final String OPS_KEY = SignedIn.OPS_KEY;

    static final Instant NOW = ServiceParts.NOW;

    private PageServer(String... settings) {
        super(Parts.class, "notifier", List.of(), settings);
    }

    public static PageServer start(String... settings) {
        return new PageServer(settings);
    }

    /** The attempts to deliver, by outlet. */
    record Attempted(Map<String, List<DeliveryAttempted>> made) implements Deliveries {

        @Override
        public Optional<DeliveryCursor> cursorOf(String outletId) {
            return Optional.empty();
        }

        @Override
        public List<DeliveryAttempted> attemptsOf(String outletId) {
            return made.getOrDefault(outletId, List.of());
        }

        @Override
        public List<DeliveryAttempted> attemptsBy(Destination channel) {
            return List.of();
        }
    }

    /** All transitions of obligations, by the id of the obligation. */
    record OnRecord(Map<String, List<ObligationChanged>> transitions) {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = {GridPages.class, PublishedGrids.class, GridCalendars.class, GridFeeds.class})
    @Import({SignedIn.class, ServiceParts.class})
    static class Parts {

        @Bean
        OnRecord onRecord() {
            return new OnRecord(new ConcurrentHashMap<>());
        }

        @Bean
        Certificates certificates(PublishedGrids grids, Signatures signatures, OnRecord record, BusinessClock clock) {
            return new Certificates(
                    grids,
                    signatures,
                    id -> record.transitions().getOrDefault(id, List.of()),
                    Optional.empty(),
                    clock,
                    "mam");
        }

        @Bean
        AgencyNames agencyNames() {
            var names = Map.of("mam", text("Министрлік", "Министерство"), "kostanay", text("Қостанай", "Костанай"));
            return code -> Optional.ofNullable(names.get(code));
        }

        @Bean
        Attempted attempted() {
            return new Attempted(new ConcurrentHashMap<>());
        }

        @Bean
        Clock realClock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        Outlets outlets() {
            return new Outlets();
        }

        @Bean
        GridLinks gridLinks(Outlets outlets) {
            return new GridLinks(URI.create("http://127.0.0.1"), outlets, Clock.systemUTC());
        }
    }
}
