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
    private final AskedQuestions questions;
    private final Function<String, LocalizedText> names;
    private final PageLinks links;

    /** @param names returns a state body's name by its code */
    CancellationTexts(
            MailWords words, AskedQuestions questions, Function<String, LocalizedText> names, PageLinks links) {
        this.words = words;
        this.questions = questions;
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
        lines.add(beginning(message, locale));
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

    /** A body that owes nothing is in copy, took over from a body that ended before the matter was opened, or contributed without a term. */
    private String beginning(MessageDue message, Locale locale) {
        if (message.getOwed() == null && questions.isInCopy(message.getSubject(), message.getBody())) {
            return words.say(locale, "mail.text.matter-cancelled-in-copy");
        }
        return message.getOwed() == null && questions.isOfPredecessor(message.getSubject(), message.getBody())
                ? words.say(locale, "mail.text.matter-cancelled-successor")
                : words.say(locale, "mail.text.matter-cancelled");
    }

    private static String title(MessageDue message, Locale locale) {
        return MailWords.isolated(MailWords.title(MailWords.in(message.getTitle(), locale, "—")));
    }
}
