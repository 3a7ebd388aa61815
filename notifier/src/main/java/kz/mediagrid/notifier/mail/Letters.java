package kz.mediagrid.notifier.mail;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageDue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/** Puts a message into words: Kazakh first, then Russian, in one letter. */
final class Letters {

    private static final Locale KAZAKH = Locale.forLanguageTag("kk");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final int LONGEST_TITLE = 120;

    private final MessageSource words;

    /** @param words the bundle {@code mail-words} */
    Letters(MessageSource words) {
        this.words = words;
    }

    /** @param debtor the name of the body that owes it */
    Letter write(MessageDue message, LocalizedText debtor) {
        var kazakh = lines(message, debtor, KAZAKH);
        var russian = lines(message, debtor, RUSSIAN);
        return new Letter(
                subject(message, KAZAKH) + " / " + subject(message, RUSSIAN),
                kazakh.collect(Collectors.joining("\n")) + "\n\n---\n\n" + russian.collect(Collectors.joining("\n"))
                        + "\n",
                html(message, debtor));
    }

    private String subject(MessageDue message, Locale locale) {
        return oneLine(say(locale, "mail.subject." + message.getMessageKind()) + ": " + what(message, locale));
    }

    private Stream<String> lines(MessageDue message, LocalizedText debtor, Locale locale) {
        return Stream.of(
                        say(locale, "mail.text." + message.getMessageKind()),
                        say(locale, "mail.what") + " " + what(message, locale),
                        say(locale, "mail.body") + " " + in(debtor, locale, message.getDebtor()),
                        say(locale, "mail.due") + " " + AlmatyTime.writeAsEnd(message.getDueAt()),
                        message.getStep() > 0 ? say(locale, "mail.step") + " " + message.getStep() : "",
                        say(locale, "mail.number") + " " + message.getObligationId(),
                        say(locale, "mail.automatic"))
                .filter(line -> !line.isEmpty())
                .map(Letters::oneLine);
    }

    private String html(MessageDue message, LocalizedText debtor) {
        return "<!DOCTYPE html><html><body>" + part(message, debtor, KAZAKH) + "<hr>" + part(message, debtor, RUSSIAN)
                + "</body></html>";
    }

    private String part(MessageDue message, LocalizedText debtor, Locale locale) {
        return lines(message, debtor, locale)
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line) + "</p>")
                .collect(Collectors.joining("", "<div lang=\"" + locale.getLanguage() + "\">", "</div>"));
    }

    /** As in {@code answer to the request “School meals”}. */
    private String what(MessageDue message, Locale locale) {
        var title = message.getTitle() == null
                ? message.getSubject()
                : in(message.getTitle(), locale, message.getSubject());
        return say(locale, "mail.kind." + message.getKind(), shortened(title));
    }

    private String say(Locale locale, String key, Object... values) {
        return words.getMessage(key, values, locale);
    }

    /** In that language, or else in the other; {@code otherwise} where there is neither. */
    private static String in(LocalizedText text, Locale locale, String otherwise) {
        var first = locale.equals(KAZAKH) ? text.getKk() : text.getRu();
        var second = locale.equals(KAZAKH) ? text.getRu() : text.getKk();
        return isBlank(first) ? isBlank(second) ? otherwise : second : first;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    /** Whatever people wrote into a title, it is one line here: in a header a second one would be another header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
