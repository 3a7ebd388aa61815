package kz.mediagrid.notifier.mail;

import java.util.List;
import java.util.Locale;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of mails, and how what people wrote stands among them. */
record MailWords(MessageSource words) {

    static final Locale KAZAKH = Locale.forLanguageTag("kk");
    static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final int LONGEST_TITLE = 120;

    String say(Locale locale, String key, Object... values) {
        return words.getMessage(key, values, locale);
    }

    /** In that language, or else in the other; {@code otherwise} where there is neither. */
    static String in(@Nullable LocalizedText text, Locale locale, String otherwise) {
        if (text == null) {
            return otherwise;
        }
        var first = locale.equals(KAZAKH) ? text.getKk() : text.getRu();
        var second = locale.equals(KAZAKH) ? text.getRu() : text.getKk();
        return isBlank(first) ? isBlank(second) ? otherwise : second : first;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static String title(String title) {
        return shortened(title, LONGEST_TITLE);
    }

    /** At most so many characters, the last of them three dots where there were more. */
    static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** Whatever people wrote into a title, it is one line here: in a header a second one would be another header. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** What people wrote in more than one line, line by line. */
    static List<String> lines(String text) {
        return text.lines()
                .map(MailWords::oneLine)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
