package kz.mediagrid.notifier.mail;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.edge.mail.MailText;
import org.jspecify.annotations.Nullable;

/**
 * The form of the mails to one addressee.
 *
 * @param language the language of the addressee; null for Kazakh and Russian in one mail
 * @param isReplyRead whether somebody reads replies to the mail
 */
record MailForm(MailWords words, @Nullable Locale language, boolean isReplyRead) {

    /** Writes a mail, with the closing lines that every mail has. */
    MailText write(Function<Locale, String> subject, Function<Locale, List<String>> lines) {
        Function<Locale, List<String>> closed = locale -> Stream.concat(
                        lines.apply(locale).stream(),
                        Stream.of(
                                words.say(locale, "mail.automatic"),
                                isReplyRead
                                        ? words.say(locale, "mail.reply.read")
                                        : words.say(locale, "mail.reply.unread")))
                .map(MailWords::oneLine)
                .toList();
        Function<Locale, String> line = locale -> MailWords.oneLine(subject.apply(locale));
        return language == null ? MailText.inBoth(line, closed) : MailText.in(language, line, closed);
    }
}
