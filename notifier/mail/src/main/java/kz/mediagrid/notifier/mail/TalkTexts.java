package kz.mediagrid.notifier.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.RequestMessageSent;

/** Writes the mails about a body's message on a request, and about the authorised body's reply. */
final class TalkTexts {

    private static final String UNTITLED = "—";

    private final MailWords words;
    private final Function<String, LocalizedText> names;
    private final PageLinks links;

    /** @param names returns a state body's name by its code */
    TalkTexts(MailWords words, Function<String, LocalizedText> names, PageLinks links) {
        this.words = words;
        this.names = names;
        this.links = links;
    }

    MailText write(MailForm form, MessageDue message, AskedQuestion question, RequestMessageSent said) {
        return form.write(
                locale -> words.say(locale, "mail.talk.subject." + said.getKind()) + ": " + title(question, locale),
                locale -> lines(message, question, said, locale));
    }

    private List<String> lines(MessageDue message, AskedQuestion question, RequestMessageSent said, Locale locale) {
        var submission = said.getSubmission();
        var lines = new ArrayList<String>();
        lines.add(words.say(locale, "mail.talk." + said.getKind()));
        lines.add(words.say(locale, "mail.request") + " " + title(question, locale));
        lines.add(words.say(locale, "mail.body") + " "
                + MailWords.isolated(MailWords.in(names.apply(message.getBody()), locale, message.getBody())));
        lines.add(words.say(locale, "mail.received") + " "
                + words.dates(locale).fullMoment(submission.getReceivedAt()).text());
        var text = MailWords.in(said.getText(), locale, "");
        MailWords.labelled(
                lines,
                words.say(locale, "mail.talk.text"),
                MailWords.lines(MailWords.shortened(text, QuestionLines.LONGEST_QUESTION)));
        if (text.codePointCount(0, text.length()) > QuestionLines.LONGEST_QUESTION) {
            lines.add(words.say(locale, "mail.cut.REQUEST_ANSWER"));
        }
        lines.addAll(
                message.getMessageKind() == MessageKind.REPLIED
                        ? links.to("/requests/" + message.getSubject(), words.say(locale, "mail.answer-here"), locale)
                        : links.to("/asked/" + question.batch(), words.say(locale, "mail.asked-here"), locale));
        return lines;
    }

    private static String title(AskedQuestion question, Locale locale) {
        return MailWords.isolated(MailWords.title(MailWords.in(question.subject(), locale, UNTITLED)));
    }
}
