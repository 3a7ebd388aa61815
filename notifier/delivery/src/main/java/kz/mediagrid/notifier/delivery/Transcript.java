package kz.mediagrid.notifier.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mediagrid.schemas.DeliveryExchange;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of what goes out and of what comes back in one attempt. A channel writes it while the attempt is under way, so that
 * it tells of an attempt that the deadline ends, too. Any thread may use it.
 */
public final class Transcript {

    /** The most that is kept of a message, and of an answer [characters, bytes]. */
    private static final int KEPT = 2_000;

    /** The beginning of a message that is read for it, since a key in it is written shorter [bytes]. */
    private static final int READ = 4 * KEPT;

    private static final int LONGEST_WORDS = 200;
    private static final String KEY_FIELD = "\"gridKey\"";
    private static final Pattern GRID_KEY = Pattern.compile("(" + KEY_FIELD + "\\s*:\\s*\")[^\"]*");
    private static final int REPLACEMENT = '\uFFFD';

    private final DeliveryExchange.Builder exchange = DeliveryExchange.newBuilder()
            .setOrigin("")
            .setHeaders("")
            .setBodyBytes(0)
            .setBody("");
    private final ByteBuffer answer = ByteBuffer.allocate(KEPT);

    /**
     * Writes down a message to a webhook.
     *
     * @param origin scheme, host and port of the address
     * @param headers the headers that identify and sign the message
     */
    public synchronized void posted(String origin, Map<String, String> headers, byte[] body) {
        var beginning = new String(body, 0, Math.min(body.length, READ), StandardCharsets.UTF_8);
        exchange.setOrigin(origin)
                .setHeaders(headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .collect(Collectors.joining("\n")))
                .setBodyBytes(body.length)
                .setBody(shown(withoutKey(beginning)));
    }

    /** Writes down a mail by its size alone, since its text has the address of its reader. */
    public synchronized void mailed(byte[] mail) {
        exchange.setBodyBytes(mail.length);
    }

    /** Writes down the words of the answer beside its status, or the mail server's reply. */
    public synchronized void answered(@Nullable String words) {
        exchange.setAnswer(words == null || words.isBlank() ? null : cut(seen(words), LONGEST_WORDS));
    }

    /** Writes down the next piece of the answer's body, whose position stays. */
    public synchronized void read(ByteBuffer piece) {
        var rest = piece.duplicate();
        rest.limit(rest.position() + Math.min(rest.remaining(), answer.remaining()));
        answer.put(rest);
    }

    synchronized DeliveryExchange exchange() {
        var body = new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
        return exchange.setAnswerBody(body.isEmpty() ? null : seen(body)).build();
    }

    /** The text whose first characters, as far as they are kept, have no key. */
    private static String withoutKey(String text) {
        int at = text.indexOf(KEY_FIELD);
        return at < 0 || at >= KEPT
                ? text
                : text.substring(0, at) + GRID_KEY.matcher(text.substring(at)).replaceAll("$1…");
    }

    private static String shown(String text) {
        return seen(cut(text, KEPT));
    }

    /** The text with a sign for each character that cannot be seen or that turns the direction of writing. */
    private static String seen(String text) {
        for (int at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (!isPlain(sign) && (Character.isSurrogate(sign) || isUnseen(sign))) {
                return replaced(text);
            }
        }
        return text;
    }

    /** Whether the sign can be seen for certain: most of what is sent is ASCII or Cyrillic. */
    private static boolean isPlain(char sign) {
        return sign >= ' ' && sign <= '~' || sign >= '\u0400' && sign <= '\u052F';
    }

    private static String replaced(String text) {
        var seen = new StringBuilder(text.length());
        int point;
        for (int at = 0; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            seen.appendCodePoint(isUnseen(point) ? REPLACEMENT : point);
        }
        return seen.toString();
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
