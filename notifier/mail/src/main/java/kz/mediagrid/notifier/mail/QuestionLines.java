package kz.mediagrid.notifier.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageOwed;

/** Writes the lines of a mail that quote a question: who asks, the text, the kinds of material, and the link to its page. */
final class QuestionLines {

    /** The length limit of a question in a mail [characters]. */
    static final int LONGEST_QUESTION = 2_000;

    private final MailWords words;
    private final Function<String, LocalizedText> names;
    private final PageLinks links;

    /** @param names returns a state body's name by its code */
    QuestionLines(MailWords words, Function<String, LocalizedText> names, PageLinks links) {
        this.words = words;
        this.names = names;
        this.links = links;
    }

    List<String> of(AskedQuestion question, MessageDue message, MessageOwed owed, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(words.say(locale, "mail.asker." + owed.getKind()) + " "
                + MailWords.isolated(MailWords.in(names.apply(question.asker()), locale, question.asker())));
        if (!question.concerned().isEmpty()) {
            lines.add(words.say(locale, "mail.concerned") + " "
                    + question.concerned().stream()
                            .map(code -> MailWords.isolated(MailWords.in(names.apply(code), locale, code)))
                            .collect(Collectors.joining("; ")));
        }
        var text = MailWords.in(question.text(), locale, "");
        MailWords.labelled(
                lines,
                words.say(locale, "mail.question." + owed.getKind()),
                MailWords.lines(MailWords.shortened(text, LONGEST_QUESTION)));
        if (text.codePointCount(0, text.length()) > LONGEST_QUESTION) {
            lines.add(words.say(locale, "mail.cut." + owed.getKind()));
        }
        if (!question.kinds().isEmpty()) {
            lines.add(words.say(locale, "mail.materials") + " "
                    + question.kinds().stream()
                            .map(kind -> words.say(locale, "mail.material." + kind))
                            .collect(Collectors.joining(", ")));
        }
        lines.addAll(link(question, message, locale));
        return lines;
    }

    /**
     * The page of the request or joint matter, on which the body answers or contributes, or the page on which the authorised
     * body watches the requests of the batch or the matter.
     */
    private List<String> link(AskedQuestion question, MessageDue message, Locale locale) {
        boolean isForBody = message.getAddressee() != MessageAddressee.AUTHORISED_BODY;
        if (question.batch() == null) {
            return isForBody
                    ? links.to("/matters/" + message.getSubject(), words.say(locale, "mail.contribute-here"), locale)
                    : links.to("/agenda/" + message.getSubject(), words.say(locale, "mail.agenda-here"), locale);
        }
        return !isForBody
                ? links.to("/asked/" + question.batch(), words.say(locale, "mail.asked-here"), locale)
                : links.to("/requests/" + message.getSubject(), words.say(locale, "mail.answer-here"), locale);
    }
}
