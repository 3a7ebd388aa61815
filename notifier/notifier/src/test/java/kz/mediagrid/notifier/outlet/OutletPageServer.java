package kz.mediagrid.notifier.outlet;

import java.net.URI;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.accounts.testing.ServedPages;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.subscription.ChannelsOfOutlet;
import kz.mediagrid.notifier.subscription.FilterTrials;
import kz.mediagrid.notifier.testing.ServiceParts;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.watch.view.Watch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The pages of outlets on a real server, with a log that shows at once what it stores. */
final class OutletPageServer extends ServedPages {

    static final Instant NOW = ServiceParts.NOW;

    private OutletPageServer(boolean http, String... settings) {
        super(
                Parts.class,
                "notifier",
                List.of(),
                Stream.concat(Stream.of("--allow-http=" + http), Stream.of(settings))
                        .toArray(String[]::new));
    }

    static OutletPageServer start(String... settings) {
        return new OutletPageServer(false, settings);
    }

    /** The same, of an installation whose outlets may have http addresses. */
    static OutletPageServer withHttp() {
        return new OutletPageServer(true);
    }

    /** Removes all outlets, and those that ask. */
    void removeOutlets() {
        var outlets = part(Outlets.class);
        List.of(outlets.all(), outlets.asking())
                .forEach(some -> some.forEach(one -> outlets.apply(one.getOutletId(), null)));
    }

    /** The hidden fields of a question. */
    static Map<String, String> again(HttpResponse<String> asked, String... names) {
        var fields = new HashMap<String, String>();
        fields.put("_csrf", token(asked));
        Stream.concat(Stream.of("key", "revision", "action"), Stream.of(names))
                .forEach(name -> hidden(asked, name).forEach(value -> fields.put(name, value)));
        return fields;
    }

    /** The form of that page as a browser shows it, with those fields filled in. */
    Map<String, String> form(String page, String... fields) {
        HttpResponse<String> shown = get(page);
        var form = new HashMap<String, String>();
        form.put("_csrf", token(shown));
        hidden(shown, "key").forEach(key -> form.put("key", key));
        hidden(shown, "revision").forEach(revision -> form.put("revision", revision));
        for (int field = 0; field < fields.length; field += 2) {
            form.put(fields[field], fields[field + 1]);
        }
        return form;
    }

    /** The deliveries that a test tells. */
    static final class Told implements Deliveries {

        private final Map<String, DeliveryCursor> cursors = new ConcurrentHashMap<>();
        private final List<DeliveryAttempted> attempts = new CopyOnWriteArrayList<>();
        private final Watch watch;

        Told(Watch watch) {
            this.watch = watch;
        }

        void attempt(DeliveryAttempted made, DeliveryCursor after) {
            attempts.add(0, made);
            cursors.put(made.getOutletId(), after);
            watch.outlets().attempt(made);
        }

        void attempt(DeliveryAttempted made) {
            attempts.add(0, made);
        }

        void clear() {
            attempts.clear();
            cursors.clear();
        }

        void cursor(String key, DeliveryCursor cursor) {
            cursors.put(key, cursor);
        }

        void cursor(DeliveryCursor cursor) {
            cursors.put(cursor.getOutletId(), cursor);
        }

        @Override
        public Optional<DeliveryCursor> cursorOf(String outletId) {
            return Optional.ofNullable(cursors.get(outletId));
        }

        @Override
        public List<DeliveryAttempted> attemptsOf(String outletId) {
            return attempts.stream()
                    .filter(attempt -> attempt.getOutletId().equals(outletId))
                    .toList();
        }

        @Override
        public List<DeliveryAttempted> attemptsBy(Destination channel) {
            var mail = channel.mail();
            return attemptsOf(channel.outlet().getOutletId()).stream()
                    .filter(attempt ->
                            Objects.equals(attempt.getSubscriptionId(), mail == null ? null : mail.getSubscriptionId()))
                    .toList();
        }
    }

    /** A log without Kafka, whose broker can be away. */
    static final class Log implements RevisionLog {

        private final Outlets outlets;
        private final Watch watch;
        volatile boolean brokerIsAway;

        Log(Outlets outlets, Watch watch) {
            this.outlets = outlets;
            this.watch = watch;
        }

        @Override
        public <T> T decide(Function<Records, T> decision) {
            if (brokerIsAway) {
                throw new NotAcknowledgedException("an outlet", new TimeoutException());
            }
            return decision.apply((topic, key, record) -> {
                outlets.apply(key, (Outlet) record);
                watch.outlets().outlet(key, (Outlet) record);
            });
        }
    }

    /** The real time, which begins at {@link #NOW} and passes by the hour. */
    static final class Hours implements InstantSource {

        private volatile Instant now = NOW;

        synchronized void pass() {
            now = now.plus(Duration.ofHours(1));
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan("kz.mediagrid.notifier.application")
    @Import({SignedIn.class, ServiceParts.class, OutletPageController.class, UnsubscribeController.class})
    static class Parts {

        @Bean
        Hours hours() {
            return new Hours();
        }

        @Bean
        Clock realClock(Hours hours) {
            return hours.withZone(ZoneOffset.UTC);
        }

        @Bean
        Watch watch(DiskStores viewStores) {
            return Watch.empty(Archive.empty(), viewStores, viewStores);
        }

        @Bean
        Outlets outlets() {
            return new Outlets();
        }

        @Bean
        Log outletLog(Outlets outlets, Watch watch) {
            return new Log(outlets, watch);
        }

        @Bean
        Told deliveries(Watch watch) {
            return new Told(watch);
        }

        @Bean
        UnsubscribeLinks unsubscribeLinks() {
            return new UnsubscribeLinks(URI.create("https://grid.example/"));
        }

        @Bean
        WebhookAddress webhookAddress(@Value("${allow-http}") boolean http) {
            return new WebhookAddress(AddressGuard.of(false), http, new AllowedPorts(List.of("443"), false));
        }

        @Bean
        OutletWriter outletWriter(Outlets outlets, Told deliveries, WebhookAddress addresses, Log log) {
            return new OutletWriter(
                    outlets,
                    deliveries,
                    addresses,
                    new OutletChanges(() -> 7, () -> 3, new SecureRandom(), Clock.fixed(NOW, ZoneOffset.UTC)),
                    log,
                    code -> Optional.empty());
        }

        @Bean
        OutletPages outletPages(
                Outlets outlets,
                Told deliveries,
                Watch watch,
                AccountNames accounts,
                Menu menu,
                MessageSource bundles,
                DiskStores viewStores) {
            var trials = new FilterTrials(
                    new PublishedGrids(viewStores), code -> Optional.empty(), Clock.fixed(NOW, ZoneOffset.UTC));
            var channels = new ChannelsOfOutlet(deliveries, watch.agencies(), trials);
            return new OutletPages(outlets, deliveries, watch, accounts, menu, bundles, channels);
        }
    }
}
