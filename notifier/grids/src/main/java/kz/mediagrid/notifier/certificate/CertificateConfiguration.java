package kz.mediagrid.notifier.certificate;

import java.util.Optional;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.grid.Signatures;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.signing.SigningKeys;
import kz.mediagrid.watch.view.Watch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the certificates with the views of grids, signatures and obligations. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {

    @Bean
    Certificates certificates(
            PublishedGrids grids,
            Signatures signatures,
            Watch watch,
            Optional<SigningKeys> keys,
            BusinessClock clock,
            @Value("${media-grid.authorised-body:mam}") String authorisedBody) {
        return new Certificates(grids, signatures, watch.owed()::history, keys, clock, authorisedBody);
    }
}
