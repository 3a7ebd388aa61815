package kz.mediagrid.notifier.outlet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import kz.mediagrid.ops.view.Watch;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.platform.streams.DiskStores;
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

    @Bean
    End end() {
        return new End();
    }

    @Bean
    Watch watch(DiskStores viewStores) {
        return Watch.empty(Archive.empty(), viewStores);
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
            Watch watch) {
        var real = Clock.fixed(OutletPageServer.NOW, ZoneOffset.UTC);
        return new OutletWriter(
                outlets,
                deliveries,
                addresses,
                new OutletChanges(versions, notices, new SecureRandom(), real),
                new OutletPageServer.Log(outlets, watch),
                code -> Optional.empty());
    }
}
