package kz.mediagrid.notifier.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageDue;

/** Writes the mail by which a state body learns that a joint matter was cancelled, and why. */
final class CancellationTexts {

    private final MailWords words;
    private final Function<String, LocalizedText> names;
    private final PageLinks links;

    /** @param names returns a state body's name by its code */
    CancellationTexts(MailWords words, Function<String, LocalizedText> names, PageLinks links) {
        this.words = words;
        this.names = names;
        this.links = links;
    }

    MailText write(MailForm form, MessageDue message, JointMatterClosed cancelled) {
        return form.write(
                locale -> words.say(locale, "mail.subject.matter-cancelled") + ": " + title(message, locale),
                locale -> lines(message, cancelled, locale));
    }

    private List<String> lines(MessageDue message, JointMatterClosed cancelled, Locale locale) {
        var by = cancelled.getSubmission().getAgencyCode();
        var lines = new ArrayList<String>();
        lines.add(
                message.getOwed() == null
                        ? words.say(locale, "mail.text.matter-cancelled-in-copy")
                        : words.say(locale, "mail.text.matter-cancelled"));
        lines.add(words.say(locale, "mail.matter") + " " + title(message, locale));
        lines.add(words.say(locale, "mail.cancelled-by") + " "
                + MailWords.isolated(MailWords.in(names.apply(by), locale, by)));
        MailWords.labelled(
                lines,
                words.say(locale, "mail.reason"),
                MailWords.lines(MailWords.in(cancelled.getReason(), locale, "")));
        lines.addAll(links.to("/matters/" + message.getSubject(), words.say(locale, "mail.matter-here"), locale));
        return lines;
    }

    private static String title(MessageDue message, Locale locale) {
        return MailWords.isolated(MailWords.title(MailWords.in(message.getTitle(), locale, "—")));
    }
}
