package kz.mediagrid.notifier.subscription;

import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.text;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.testing.ServedPages;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.notifier.delivery.VersionLog;
import kz.mediagrid.notifier.delivery.webhook.WebhookChannel;
import kz.mediagrid.notifier.delivery.webhook.WebhookSettings;
import kz.mediagrid.notifier.feed.GridFeeds;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.icalendar.GridCalendars;
import kz.mediagrid.notifier.outlet.AddressGuard;
import kz.mediagrid.notifier.outlet.AllowedPorts;
import kz.mediagrid.notifier.outlet.OutletParts;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.testing.ServiceParts;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of outlets and their channels, with a log that shows at once what it stores, and with real connections to outlets. */
public final class SubscriptionServer extends ServedPages {

    /** The key of the outlet {@code tv}. */
    public static final String TV_KEY = "mgk_tv";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtomicInteger keys = new AtomicInteger();

    private SubscriptionServer(String... settings) {
        super(Parts.class, "notifier", List.of(), settings);
    }

    /** @param settings further settings; {@code delivery-deadline} and {@code loopback} are those of the connections to outlets */
    public static SubscriptionServer start(String... settings) {
        var server = new SubscriptionServer(settings);
        server.part(ApiKeys.class)
                .apply(
                        Hashes.plain(TV_KEY),
                        ApiKey.newBuilder()
                                .setAccountId("acc-tv")
                                .setRoles(List.of(Role.MEDIA))
                                .setOutletId("tv")
                                .setCreatedAt(Instant.parse("2026-11-01T05:00:00Z"))
                                .build());
        return server;
    }

    /** Publishes version 1 of the week from 7 December, with these events. */
    void publish(GridEntry... events) {
        part(PublishedGrids.class).apply(at(0, first("2026-W50", events)));
    }

    /** Removes all outlets, and enters the outlet {@code tv}, which has no webhook. */
    void enterTv() {
        var outlets = part(Outlets.class);
        outlets.all().forEach(outlet -> outlets.apply(outlet.getOutletId(), null));
        var entered = as(SignedIn.EDITOR_KEY, "POST", "/api/outlets", "{\"id\":\"tv\",\"name\":{\"kk\":\"Телеарна\"}}");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    }

    public HttpResponse<String> as(String key, String method, String path, String json, String... headers) {
        var all = new String[headers.length + 4];
        all[0] = "Authorization";
        all[1] = "Bearer " + key;
        all[2] = "Idempotency-Key";
        all[3] = "key-" + keys.incrementAndGet();
        System.arraycopy(headers, 0, all, 4, headers.length);
        return call(method, path, json, all);
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackageClasses = {SubscriptionConfiguration.class, GridCalendars.class, GridFeeds.class},
            basePackages = {"kz.mediagrid.notifier.polled", "kz.mediagrid.notifier.why", "kz.mediagrid.notifier.attempt"
            })
    @Import({SignedIn.class, ServiceParts.class, OutletParts.class})
    static class Parts {

        @Bean
        Clock realClock() {
            return Clock.systemUTC();
        }

        @Bean
        VersionLog versionLog(DiskStores viewStores) {
            return new VersionLog(viewStores);
        }

        @Bean
        PublishedGrids publishedGrids(DiskStores viewStores) {
            return new PublishedGrids(viewStores);
        }

        @Bean
        AgencyNames agencyNames() {
            return code ->
                    Optional.of(code).filter("edu"::equals).map(any -> text("Оқу-ағарту министрлігі", "Министерство"));
        }

        @Bean
        WebhookChannel webhookChannel(
                @Value("${delivery-deadline:20s}") Duration deadline, @Value("${loopback:true}") boolean loopback) {
            return new WebhookChannel(
                    AddressGuard.of(loopback),
                    new AllowedPorts(List.of("1-65535"), true),
                    new WebhookSettings(deadline, 4_096, Duration.ofHours(24)),
                    Clock.systemUTC(),
                    Optional::empty);
        }
    }
}
