package kz.mediagrid.signin.invitation;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;

/** Sends one-time links by mail. Neither the log nor a topic has the text of such a mail. */
final class LinkMail {

    private static final Logger log = LoggerFactory.getLogger(LinkMail.class);

    /** From this number of unused links on, a mail says how many were asked for. */
    private static final int MANY = 3;

    private final Optional<Mailer> sender;
    private final URI pages;
    private final MessageSource bundles;

    /**
     * @param sender sends mails; empty if no mail server is configured
     * @param pages the address before the paths of the gateway's pages; it is a setting, since a caller can forge the host of a
     *     call
     * @throws IllegalArgumentException if mails are sent, and {@code pages} names no host
     */
    LinkMail(Optional<Mailer> sender, URI pages, MessageSource bundles) {
        if (sender.isPresent() && pages.getHost() == null) {
            throw new IllegalArgumentException(
                    "The setting media-grid.gateway-pages must be the address of a host if spring.mail.host is set, as mails have links; it is '"
                            + pages + "'.");
        }
        this.sender = sender;
        this.pages = pages;
        this.bundles = bundles;
    }

    /** Whether a mail server is configured. */
    boolean isOn() {
        return sender.isPresent();
    }

    /** Sends the link of an invitation, or a further link that somebody made for the person. */
    boolean sendMade(MadeLink link) {
        return send(link, "mail.link.made", 0);
    }

    /**
     * Sends a link that somebody asked for.
     *
     * @param number the number of links that were asked for within a day and not used
     */
    boolean sendAsked(MadeLink link, int number) {
        return send(link, "mail.link.asked", number);
    }

    /** Returns whether the mail server took the mail. */
    private boolean send(MadeLink link, String reason, int number) {
        var person = link.person();
        try {
            sender.orElseThrow()
                    .send(
                            Hashes.plain(link.token()),
                            Objects.requireNonNull(person.getEmail()),
                            text(link, reason, number));
            return true;
        } catch (MailException | MessagingException e) {
            // The message of the exception can have the address, and with it a name.
            log.warn(
                    "The mail with a link for {} was not sent: {}",
                    person.getPersonId(),
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private MailText text(MadeLink link, String reason, int number) {
        var language = link.person().getLanguage();
        return language == null
                ? MailText.inBoth(this::subject, locale -> lines(link, reason, number, locale))
                : MailText.in(
                        Locale.forLanguageTag(language), this::subject, locale -> lines(link, reason, number, locale));
    }

    private String subject(Locale locale) {
        return say(locale, "mail.link.subject");
    }

    private List<String> lines(MadeLink link, String reason, int number, Locale locale) {
        var until = new DatesInWords(new Words(bundles, locale)).fullUntil(link.expiresAt());
        var lines = new ArrayList<>(List.of(
                say(locale, reason),
                say(locale, "mail.link.once", until.text()),
                pages.toString().replaceFirst("/+$", "") + link.path(),
                say(locale, "mail.link.nobody-else")));
        if (number >= MANY) {
            lines.add(say(locale, "mail.link.many", number));
        }
        return lines;
    }

    private String say(Locale locale, String key, Object... values) {
        return bundles.getMessage(key, values, locale);
    }
}
