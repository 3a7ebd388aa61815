package kz.mediagrid.notifier.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.notifier.outlet.OutletWriter;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.write.RepeatingTasks;
import kz.mediagrid.platform.write.RepeatingTasks.RepeatedTask;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the writing of outlets that ask for the media-grid. */
@Configuration(proxyBeanMethods = false)
class ApplicationConfiguration {

    @Bean
    ApplicationWriter applicationWriter(
            OutletWriter writer, Outlets outlets, @Qualifier("realClock") Clock real, RefusedCalls refused) {
        return new ApplicationWriter(writer, outlets, new RecentApplications(real, refused), refused);
    }

    @Bean
    ApplicantMail applicantMail(Optional<Mailer> mailer, MessageSource bundles, @Qualifier("realClock") Clock real) {
        return new ApplicantMail(mailer, bundles, real);
    }

    /** Removes applications that nobody answered. */
    @Bean
    RepeatingTasks applicationTasks(ApplicationWriter writer, ApplicantMail mail, BusinessClock business) {
        var removal = new RepeatedTask(
                "Applications that nobody answered in time are not all removed yet",
                () -> writer.removeUnanswered(business.instant(), mail::removal));
        return new RepeatingTasks("outlet-applications", Following.PHASE + 1, List.of(removal));
    }
}
