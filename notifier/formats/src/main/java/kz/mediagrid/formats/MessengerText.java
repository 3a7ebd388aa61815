package kz.mediagrid.formats;

import java.text.Bidi;
import java.util.regex.Pattern;
import kz.mediagrid.edge.content.ReadableText;

/**
 * Makes a text of an agency safe inside a plain text that is pasted into a messenger: one line, without invisible
 * characters, without marks that a messenger would read as markup.
 *
 * <p>WhatsApp and Telegram format what stands between asterisks, underscores, tildes, vertical lines or backticks, and
 * leave these marks out. They are replaced by signs that look alike.
 */
final class MessengerText {

    /** An underscore inside a word is no markup. */
    private static final Pattern LOOSE_UNDERSCORE = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private MessengerText() {}

    static String of(String text) {
        var marked = exact(text)
                .replace('*', '∗')
                .replace('~', '∼')
                .replace('`', 'ʼ')
                .replace('|', '¦');
        return isolated(LOOSE_UNDERSCORE.matcher(marked).replaceAll("＿"));
    }

    /** The same for a telephone number or an address, whose signs stay as they are. */
    static String exact(String text) {
        return ReadableText.oneLine(text);
    }

    /** Isolates a text with letters that are written from right to left, so that they do not move the words around it. */
    private static String isolated(String text) {
        var characters = text.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length)
                ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
                : text;
    }
}
