package kz.mediagrid.notifier.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.RequestAnswered;

/** Writes the mails about an answer to an information request: the body's receipt, and the news to the authorised body. */
final class AnswerTexts {

    private static final String UNTITLED = "—";

    private final MailWords words;
    private final Function<String, LocalizedText> names;
    private final PageLinks links;

    /** Whether an answer met the term of the request (para. 8). */
    enum Timing {
        IN_TIME,
        LATE,

        /** The first answer to a request without a term. */
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

    MailText write(MailForm form, MessageDue message, AskedQuestion question, RequestAnswered answered, Timing timing) {
        return form.write(
                locale -> subject(message, locale) + ": " + title(question, locale),
                locale -> lines(message, question, answered, timing, locale));
    }

    private String subject(MessageDue message, Locale locale) {
        return isReceipt(message)
                ? words.say(locale, "mail.subject.ANSWER_RECEIPT")
                : words.say(locale, "mail.subject.ANSWER_CAME");
    }

    private static boolean isReceipt(MessageDue message) {
        return message.getMessageKind() == MessageKind.ANSWER_RECEIPT;
    }

    private List<String> lines(
            MessageDue message, AskedQuestion question, RequestAnswered answered, Timing timing, Locale locale) {
        var submission = answered.getSubmission();
        var lines = new ArrayList<String>();
        lines.add(
                isReceipt(message)
                        ? words.say(locale, "mail.receipt." + timing)
                        : words.say(locale, "mail.came." + timing));
        lines.add(words.say(locale, "mail.request") + " " + title(question, locale));
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
            lines.addAll(
                    links.to("/requests/" + answered.getRequestId(), words.say(locale, "mail.answer-on-page"), locale));
        } else {
            lines.addAll(links.to("/asked/" + question.batch(), words.say(locale, "mail.asked-here"), locale));
        }
        return lines;
    }

    private static String title(AskedQuestion question, Locale locale) {
        return MailWords.isolated(MailWords.title(MailWords.in(question.subject(), locale, UNTITLED)));
    }
}
