package kz.mediagrid.notifier.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.Submission;

/**
 * Writes the mails about an answer to an information request or a contribution to a joint matter: the body's receipt, and the
 * news to the authorised body.
 */
final class AnswerTexts {

    private static final String UNTITLED = "—";

    private final MailWords words;
    private final Function<String, LocalizedText> names;
    private final PageLinks links;

    /** Whether an answer met the term of the request (para. 8), or a contribution that of the joint matter (para. 5). */
    enum Timing {
        IN_TIME,
        LATE,

        /** The first answer of a body without a term. */
        NO_TERM,

        /** An answer after the first one. */
        FURTHER
    }

    /** @param names returns a state body's name by its code */
    AnswerTexts(MailWords words, Function<String, LocalizedText> names, PageLinks links) {
        this.words = words;
        this.names = names;
        this.links = links;
    }

    MailText write(MailForm form, MessageDue message, AskedQuestion question, Submission submission, Timing timing) {
        return form.write(
                locale -> words.say(locale, "mail.subject." + message.getMessageKind() + "." + kind(message)) + ": "
                        + title(question, locale),
                locale -> lines(message, question, submission, timing, locale));
    }

    private static boolean isReceipt(MessageDue message) {
        return message.getMessageKind() == MessageKind.ANSWER_RECEIPT;
    }

    private List<String> lines(
            MessageDue message, AskedQuestion question, Submission submission, Timing timing, Locale locale) {
        var kind = kind(message);
        var lines = new ArrayList<String>();
        lines.add(
                isReceipt(message)
                        ? words.say(locale, "mail.receipt." + kind + "." + timing)
                        : words.say(locale, "mail.came." + kind + "." + timing));
        lines.add((MatterEvents.isAbout(message) ? words.say(locale, "mail.matter") : words.say(locale, "mail.request"))
                + " " + title(question, locale));
        lines.add(words.say(locale, "mail.body") + " "
                + MailWords.isolated(
                        MailWords.in(names.apply(submission.getAgencyCode()), locale, submission.getAgencyCode())));
        lines.add(words.say(locale, "mail.received") + " "
                + words.dates(locale).fullMoment(submission.getReceivedAt()).text());
        if (submission.getActorPost() != null) {
            lines.add(words.say(locale, "mail.answered-by") + " " + MailWords.isolated(submission.getActorPost()));
        }
        if (isReceipt(message)) {
            lines.add(words.say(locale, "mail.number") + " " + submission.getSubmissionId());
        }
        lines.addAll(link(message, question, locale));
        return lines;
    }

    private List<String> link(MessageDue message, AskedQuestion question, Locale locale) {
        var subject = message.getSubject();
        if (MatterEvents.isAbout(message)) {
            return isReceipt(message)
                    ? links.to("/matters/" + subject, words.say(locale, "mail.contribution-on-page"), locale)
                    : links.to("/agenda/" + subject, words.say(locale, "mail.agenda-here"), locale);
        }
        return isReceipt(message)
                ? links.to("/requests/" + subject, words.say(locale, "mail.answer-on-page"), locale)
                : links.to("/asked/" + question.batch(), words.say(locale, "mail.asked-here"), locale);
    }

    private static ObligationKind kind(MessageDue message) {
        return Objects.requireNonNull(message.getOwed(), "an answer names the obligation")
                .getKind();
    }

    private static String title(AskedQuestion question, Locale locale) {
        return MailWords.isolated(MailWords.title(MailWords.in(question.subject(), locale, UNTITLED)));
    }
}
