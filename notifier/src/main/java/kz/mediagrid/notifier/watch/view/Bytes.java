package kz.mediagrid.notifier.watch.view;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that nobody could read, shown so that a person can look at them. */
public final class Bytes {

    static final Bytes NONE = new Bytes(new byte[0]);

    private static final int PER_LINE = 16;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private final byte[] bytes;

    Bytes(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    /** As hexadecimal digits, sixteen bytes a line, each line with its place and what it reads as in ASCII. */
    public String hex() {
        var lines = new StringBuilder();
        for (int from = 0; from < bytes.length; from += PER_LINE) {
            var line = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PER_LINE));
            lines.append("%04x  %-47s  %s\n".formatted(from, HEX.formatHex(line), ascii(line)));
        }
        return lines.toString();
    }

    /** Read as UTF-8; what is no text, and what a terminal or a page could obey, is shown as a dot. */
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
