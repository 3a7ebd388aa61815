package kz.mediagrid.watch.view;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The first bytes of an unreadable record, formatted for people. */
public final class Bytes {

    private static final int PER_LINE = 16;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private final byte[] bytes;
    private final int total;

    private Bytes(byte[] bytes, int total) {
        this.bytes = bytes;
        this.total = total;
    }

    /**
     * The first {@code most} bytes of the value {@code all}, or all bytes of a shorter value; no bytes if {@code all}
     * is null.
     */
    static Bytes first(int most, @Nullable ByteBuffer all) {
        if (all == null) {
            return new Bytes(new byte[0], -1);
        }
        var head = new byte[Math.min(most, all.remaining())];
        all.duplicate().get(head);
        return new Bytes(head, all.remaining());
    }

    /** The size of the whole value [bytes]; -1 if there is no value. */
    public int total() {
        return total;
    }

    public int size() {
        return bytes.length;
    }

    /** The bytes in hexadecimal, sixteen per line. Each line also has the offset and the ASCII text of its bytes. */
    public String hex() {
        var lines = new StringBuilder();
        for (int from = 0; from < bytes.length; from += PER_LINE) {
            var line = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PER_LINE));
            lines.append("%04x  %-47s  %s\n".formatted(from, HEX.formatHex(line), ascii(line)));
        }
        return lines.toString();
    }

    /** The bytes as UTF-8. Invalid, control and format characters are shown as dots; line breaks and tabs are kept. */
    public String text() {
        var text = new StringBuilder();
        new String(bytes, StandardCharsets.UTF_8)
                .codePoints()
                .forEach(point -> text.appendCodePoint(isShown(point) ? point : '.'));
        return text.toString();
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> point == '\n' || point == '\t';
            default -> point != 0xFFFD;
        };
    }

    private static String ascii(byte[] line) {
        var text = new StringBuilder();
        for (byte b : line) {
            text.append(b >= ' ' && b < 0x7f ? (char) b : '.');
        }
        return text.toString();
    }
}
