package kz.mediagrid.notifier.application;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
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

/** Tells the person who asked for an outlet what became of it. Nothing keeps the address, so that there is one attempt. */
final class ApplicantMail {

    private static final Logger log = LoggerFactory.getLogger(ApplicantMail.class);

    private final Optional<Mailer> mailer;
    private final MessageSource bundles;

    /** @param mailer empty without a mail server */
    ApplicantMail(Optional<Mailer> mailer, MessageSource bundles) {
        this.mailer = mailer;
        this.bundles = bundles;
    }

    /** Tells of a refusal, and returns whether the mail server took the mail. */
    boolean refusal(Outlet refused, String reason) {
        return send(refused, (words, name) -> List.of(words.say("application.mail.refused", name), reason));
    }

    /** Tells that nobody answered in time, and returns whether the mail server took the mail. */
    boolean removal(Outlet removed) {
        return send(
                removed, (words, name) -> List.of(words.say("application.mail.removed", name, ApplicationWriter.DAYS)));
    }

    private boolean send(Outlet asked, BiFunction<Words, String, List<String>> lines) {
        var application = asked.getApplication();
        var locale = Locale.forLanguageTag(application.getLanguage().name().toLowerCase(Locale.ROOT));
        var words = new Words(bundles, locale);
        var name = Wording.of(asked.getName(), Languages.of(locale)).text();
        var text = MailText.in(locale, it -> words.say("application.mail.subject"), it -> lines.apply(words, name));
        return mailer.isPresent() && isTaken(mailer.get(), asked.getOutletId(), application.getMailAddress(), text);
    }

    private static boolean isTaken(Mailer mailer, String outletId, String address, MailText text) {
        try {
            mailer.send("application-" + outletId, address, text);
            return true;
        } catch (MessagingException | MailException e) {
            log.warn(
                    "The applicant of {} was not told: {}",
                    outletId,
                    e.getClass().getSimpleName());
            return false;
        }
    }
}
