package kz.mediagrid.notifier.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The message bundle of mails, with methods that shorten and clean texts written by people. */
record MailWords(MessageSource words) {

    static final Locale KAZAKH = Locale.forLanguageTag("kk");
    static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final int LONGEST_TITLE = 120;
    private static final Pattern BIDI_CONTROLS =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    String say(Locale locale, String key, Object... values) {
        return words.getMessage(key, values, locale);
    }

    /** Writes dates and times in the language of {@code locale}. */
    DatesInWords dates(Locale locale) {
        return new DatesInWords(new Words(words, locale));
    }

    /**
     * The Kazakh text if {@code locale} is Kazakh, otherwise the Russian text. If only one of the two texts exists,
     * this text; if neither exists, {@code otherwise}.
     */
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

    /** The text, cut to at most {@code longest} characters. A text that was cut ends with "…". */
    static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /**
     * The text between U+2068 and U+2069, so that its direction of writing never changes the words around it. Bidi
     * controls in the text are left out, since one of them could end the isolate.
     */
    static String isolated(String text) {
        return "\u2068" + BIDI_CONTROLS.matcher(text).replaceAll("") + "\u2069";
    }

    /** The text as one line. A line break in a mail header would begin a new header. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** The lines of the text, without empty lines; each line is {@link #isolated}. */
    static List<String> lines(String text) {
        return text.lines()
                .map(MailWords::oneLine)
                .filter(line -> !line.isEmpty())
                .map(MailWords::isolated)
                .toList();
    }

    /** Adds the lines of a text, with {@code label} before the first line; adds nothing if the text has no lines. */
    static void labelled(List<String> lines, String label, List<String> written) {
        for (int at = 0; at < written.size(); at++) {
            lines.add(at == 0 ? label + " " + written.get(0) : written.get(at));
        }
    }
}
