package kz.mediagrid.notifier.outlet;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.watch.view.Watch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Outlets on this machine, with the calls that write them, for tests of their channels. */
@Configuration(proxyBeanMethods = false)
@Import(OutletController.class)
public class OutletParts {

    /** The end of {@code media-grids}. */
    public static final class End extends AtomicLong {
        private static final long serialVersionUID = 1L;
    }

    /** The broker of the log, which can be away. */
    public static final class Broker {

        private final OutletPageServer.Log log;

        private Broker(OutletPageServer.Log log) {
            this.log = log;
        }

        public void away(boolean isAway) {
            log.brokerIsAway = isAway;
        }
    }

    /** The attempts to deliver something that the ledger told. */
    public static final class Attempts {

        private final OutletPageServer.Told told;

        private Attempts(OutletPageServer.Told told) {
            this.told = told;
        }

        public void made(DeliveryAttempted attempt) {
            told.attempt(attempt);
        }

        /** The cursor of that key after an attempt. */
        public void cursor(String key, DeliveryCursor after) {
            told.cursor(key, after);
        }

        public void clear() {
            told.clear();
        }
    }

    @Bean
    Attempts attempts(OutletPageServer.Told told) {
        return new Attempts(told);
    }

    @Bean
    OutletPageServer.Log outletLog(Outlets outlets, Watch watch) {
        return new OutletPageServer.Log(outlets, watch);
    }

    @Bean
    Broker broker(OutletPageServer.Log log) {
        return new Broker(log);
    }

    @Bean
    End end() {
        return new End();
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
    OutletPageServer.Told deliveries(Watch watch) {
        return new OutletPageServer.Told(watch);
    }

    @Bean
    GridLinks gridLinks(Outlets outlets) {
        return new GridLinks(URI.create("https://grid.example"), outlets, Clock.systemUTC());
    }

    @Bean
    WebhookAddress webhookAddress() {
        return new WebhookAddress(AddressGuard.of(true), true, new AllowedPorts(List.of("1-65535"), true));
    }

    @Bean
    GridLog gridLog(End end) {
        return end::get;
    }

    @Bean
    NoticeLog noticeLog() {
        return () -> 7;
    }

    @Bean
    OutletWriter outletWriter(
            Outlets outlets,
            OutletPageServer.Told deliveries,
            WebhookAddress addresses,
            GridLog versions,
            NoticeLog notices,
            OutletPageServer.Log log) {
        var real = Clock.fixed(OutletPageServer.NOW, ZoneOffset.UTC);
        return new OutletWriter(
                outlets,
                deliveries,
                addresses,
                new OutletChanges(versions, notices, new SecureRandom(), real),
                log,
                code -> Optional.empty());
    }
}
