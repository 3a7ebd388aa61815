package kz.mediagrid.notifier.application;

import java.util.Optional;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.notifier.outlet.OutletWriter;
import kz.mediagrid.notifier.outlet.Outlets;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the writing of outlets that ask for the media-grid. */
@Configuration(proxyBeanMethods = false)
class ApplicationConfiguration {

    @Bean
    ApplicationWriter applicationWriter(OutletWriter writer, Outlets outlets) {
        return new ApplicationWriter(writer, outlets);
    }

    @Bean
    RefusalMail refusalMail(Optional<Mailer> mailer, MessageSource bundles) {
        return new RefusalMail(mailer, bundles);
    }
}
