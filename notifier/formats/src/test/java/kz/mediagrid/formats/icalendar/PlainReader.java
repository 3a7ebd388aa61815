package kz.mediagrid.formats.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a calendar by the letter of RFC 5545, without the library that makes it: lines of 75 bytes, unfolded, unescaped. */
final class PlainReader {

    private PlainReader() {}

    /** The properties of each VEVENT, by name with parameters; values as they are written. */
    static List<Map<String, String>> events(byte[] calendar) {
        var events = new ArrayList<Map<String, String>>();
        Map<String, String> event = null;
        for (var line : lines(calendar)) {
            if (line.equals("BEGIN:VEVENT")) {
                event = new LinkedHashMap<>();
                events.add(event);
            } else if (line.equals("END:VEVENT")) {
                event = null;
            } else if (event != null) {
                int colon = line.indexOf(':');
                event.merge(line.substring(0, colon), line.substring(colon + 1), (one, two) -> {
                    throw new AssertionError("twice: " + line);
                });
            }
        }
        return events;
    }

    /** The unfolded lines. Fails if a line is too long, has no right end, or splits a character. */
    static List<String> lines(byte[] calendar) {
        var text = new String(calendar, UTF_8);
        if (!text.endsWith("\r\n") || text.replace("\r\n", "").matches("(?s).*[\\r\\n].*")) {
            throw new AssertionError("a line without a right end");
        }
        for (var line : text.split("\r\n")) {
            if (line.getBytes(UTF_8).length > 75) {
                throw new AssertionError("longer than 75 bytes: " + line);
            }
        }
        if (!Arrays.equals(text.getBytes(UTF_8), calendar) || text.contains("\uFFFD")) {
            throw new AssertionError("not UTF-8");
        }
        return List.of(text.replace("\r\n ", "").split("\r\n"));
    }

    static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == ';' || sign == ',') {
                throw new AssertionError("not escaped: " + text);
            }
            if (sign == '\\') {
                sign = text.charAt(++at);
                sign = sign == 'n' || sign == 'N' ? '\n' : sign;
            }
            plain.append(sign);
        }
        return plain.toString();
    }
}
