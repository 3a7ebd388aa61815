package kz.mediagrid.notifier.outletmail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.EntriesInWords;
import kz.mediagrid.formats.GridMail;
import kz.mediagrid.formats.MailLinks;
import kz.mediagrid.notifier.outlet.UnsubscribeLinks;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.schemas.SubscriptionLanguage;
import org.springframework.context.MessageSource;

/** Writes whole mails to subscriptions: the text in the subscription's language, and the headers of a mailing list. */
public final class MailWriting {

    private final Mailer mailer;
    private final UnsubscribeLinks links;
    private final MessageSource bundles;
    private final Predicate<GridWeek> published;
    private final Clock business;

    /** @param published tests whether a week is published; readers are sent only to published weeks */
    public MailWriting(
            Mailer mailer,
            UnsubscribeLinks links,
            MessageSource bundles,
            Predicate<GridWeek> published,
            Clock business) {
        this.mailer = mailer;
        this.links = links;
        this.bundles = bundles;
        this.published = published;
        this.business = business;
    }

    /**
     * @param id the mail's id
     * @return the mail as it is handed over (RFC 5322)
     */
    byte[] of(Destination to, String id, Function<GridMail, MailText> text) {
        var subscription = Objects.requireNonNull(to.mail());
        var language = subscription.getLanguage() == SubscriptionLanguage.UNKNOWN
                ? SubscriptionLanguage.KK
                : subscription.getLanguage();
        var words = new Words(bundles, Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)));
        var entries = new EntriesInWords(Languages.of(words.locale()), words, business.instant(), published);
        var unsubscribe = links.to(to.outlet(), subscription.getSubscriptionId());
        var mail = new GridMail(
                entries, words, new MailLinks(links.service(), links.settings(to.outlet()), unsubscribe.toString()));
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                "List-Id",
                "<%s.%s.media-grid.%s>"
                        .formatted(subscription.getSubscriptionId(), to.outlet().getOutletId(), unsubscribe.getHost()));
        headers.put("List-Unsubscribe", "<" + unsubscribe + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        try {
            return mailer.compose(id, Objects.requireNonNull(subscription.getAddress()), text.apply(mail), headers);
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail " + id + " cannot be composed", e);
        }
    }
}
