package kz.mediagrid.notifier.application;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import kz.mediagrid.edge.content.Hashes;
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

/**
 * Tells the person who asked for an outlet that it was refused, or that nobody answered. Nothing stores the address, so that there is one attempt.
 *
 * <p>Anybody can ask with the address of another person. So this process sends at most one mail to an address in an hour.
 */
final class ApplicantMail {

    private static final Logger log = LoggerFactory.getLogger(ApplicantMail.class);

    private static final Duration INTERVAL = Duration.ofHours(1);

    private final Optional<Mailer> mailer;
    private final MessageSource bundles;
    private final Clock real;

    /** The times of the mails of the last interval, by the hashes of their addresses. */
    private final Map<String, Instant> mailed = new ConcurrentHashMap<>();

    /**
     * @param mailer empty without a mail server
     * @param real the real time, since the business time can be moved
     */
    ApplicantMail(Optional<Mailer> mailer, MessageSource bundles, Clock real) {
        this.mailer = mailer;
        this.bundles = bundles;
        this.real = real;
    }

    /** Tells of a refusal, and returns whether the mail server took the mail; no mail is sent if the address had one within the hour. */
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
        var address = application.getMailAddress();
        if (mailer.isEmpty() || !isFirstInHour(address)) {
            return false;
        }
        boolean taken = isTaken(mailer.get(), asked.getOutletId(), address, text);
        if (!taken) {
            mailed.remove(hash(address));
        }
        return taken;
    }

    private boolean isFirstInHour(String address) {
        var now = real.instant();
        mailed.values().removeIf(at -> !at.isAfter(now.minus(INTERVAL)));
        return mailed.putIfAbsent(hash(address), now) == null;
    }

    private static String hash(String address) {
        return Hashes.plain(address.toLowerCase(Locale.ROOT));
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
