package kz.mediagrid.notifier.application;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.Outlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;

/** Tells the person who asked for an outlet that it was refused. Nothing keeps the address, so that there is one attempt. */
final class RefusalMail {

    private static final Logger log = LoggerFactory.getLogger(RefusalMail.class);

    private final Optional<Mailer> mailer;
    private final MessageSource bundles;

    /** @param mailer empty without a mail server */
    RefusalMail(Optional<Mailer> mailer, MessageSource bundles) {
        this.mailer = mailer;
        this.bundles = bundles;
    }

    /** Whether the mail server took the mail. */
    boolean send(Outlet refused, String reason) {
        var application = refused.getApplication();
        var locale = Locale.forLanguageTag(application.getLanguage().name().toLowerCase(Locale.ROOT));
        var words = new Words(bundles, locale);
        var name = Wording.of(refused.getName(), Languages.of(locale)).text();
        var text = MailText.in(
                locale,
                it -> words.say("application.mail.subject"),
                it -> List.of(words.say("application.mail.refused", name), reason));
        return mailer.isPresent() && isTaken(mailer.get(), refused.getOutletId(), application.getMailAddress(), text);
    }

    private static boolean isTaken(Mailer mailer, String outletId, String address, MailText text) {
        try {
            mailer.send("application-" + outletId, address, text);
            return true;
        } catch (MessagingException | MailException e) {
            log.warn(
                    "The refusal of {} was not mailed: {}",
                    outletId,
                    e.getClass().getSimpleName());
            return false;
        }
    }
}
