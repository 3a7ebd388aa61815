package kz.mediagrid.formats.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Folds the lines of a calendar at 75 bytes (RFC 5545, 3.1), never within a character.
 *
 * <p>The library's own writer counts characters, so that its lines of Cyrillic have up to 138 bytes.
 */
final class FoldedLines {

    private static final int LONGEST = 75;
    private static final byte[] FOLD = "\r\n ".getBytes(UTF_8);

    private final OutputStream out;

    FoldedLines(OutputStream out) {
        this.out = out;
    }

    /** Writes whole lines, each with its end. */
    void write(String lines) throws IOException {
        var bytes = lines.getBytes(UTF_8);
        int length = 0;
        for (int at = 0; at < bytes.length; ) {
            int size = sizeAt(bytes, at);
            boolean end = bytes[at] == '\r' || bytes[at] == '\n';
            if (!end && length + size > LONGEST) {
                out.write(FOLD);
                length = 1;
            }
            out.write(bytes, at, size);
            length = bytes[at] == '\n' ? 0 : length + size;
            at += size;
        }
    }

    /** The number of bytes of the character that begins at {@code at}. */
    private static int sizeAt(byte[] bytes, int at) {
        int end = at + 1;
        while (end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
            end++;
        }
        return end - at;
    }
}
