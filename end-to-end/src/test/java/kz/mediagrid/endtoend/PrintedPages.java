package kz.mediagrid.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;

/**
 * The texts of the pages that a browser printed to PDF, without any white space. Reads what Chromium writes, and no other
 * PDF: objects that are not compressed, streams that are, and fonts that say which letters their glyphs are.
 */
final class PrintedPages {

    private static final Pattern OBJECT = Pattern.compile("(?s)(\\d+) 0 obj\\s*(.*?)endobj");
    private static final Pattern STREAM = Pattern.compile("(?s)stream\\r?\\n(.*)\\r?\\nendstream");
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    private static final Pattern LETTERS = Pattern.compile("/ToUnicode (\\d+) 0 R");
    private static final Pattern CONTENT = Pattern.compile("/Contents (\\d+) 0 R");
    private static final Pattern FONT = Pattern.compile("/(F\\d+) (\\d+) 0 R");
    private static final Pattern WRITING = Pattern.compile("/(F\\d+) [\\d.]+ Tf|<([0-9A-F]+)>");
    private static final Pattern SINGLE = Pattern.compile("<([0-9A-F]+)> <([0-9A-F]+)>\\n");
    private static final Pattern RANGE = Pattern.compile("<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>");
    private static final HexFormat HEX = HexFormat.of();
    private static final int DIGITS_OF_A_GLYPH = 4;

    private final Map<Integer, String> objects = new TreeMap<>();

    private PrintedPages(byte[] pdf) {
        OBJECT.matcher(new String(pdf, ISO_8859_1))
                .results()
                .forEach(found -> objects.put(Integer.valueOf(found.group(1)), found.group(2)));
    }

    static List<String> of(byte[] pdf) {
        var printed = new PrintedPages(pdf);
        return printed.objects.values().stream()
                .filter(object -> PAGE.matcher(object).find())
                .map(printed::text)
                .toList();
    }

    /** A text as pages have it. */
    static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0]", "");
    }

    private String text(String page) {
        var fonts = new HashMap<String, Map<String, String>>();
        FONT.matcher(page).results().forEach(font -> fonts.put(font.group(1), letters(object(font.group(2)))));
        var text = new StringBuilder();
        Map<String, String> font = Map.of();
        var writing = WRITING.matcher(stream(object(first(CONTENT, page))));
        while (writing.find()) {
            if (writing.group(1) != null) {
                font = requireNonNull(fonts.get(writing.group(1)), writing.group(1));
            } else {
                var glyphs = writing.group(2);
                for (int at = 0; at < glyphs.length(); at += DIGITS_OF_A_GLYPH) {
                    text.append(font.getOrDefault(glyphs.substring(at, at + DIGITS_OF_A_GLYPH), ""));
                }
            }
        }
        return squeezed(text.toString());
    }

    /** The letters of a font, by the digits of their glyphs. */
    private Map<String, String> letters(String font) {
        var letters = new HashMap<String, String>();
        var map = stream(object(first(LETTERS, font)));
        var ranges = RANGE.matcher(map);
        while (ranges.find()) {
            int from = Integer.parseInt(ranges.group(1), 16);
            int letter = Integer.parseInt(ranges.group(3), 16);
            for (int glyph = from; glyph <= Integer.parseInt(ranges.group(2), 16); glyph++) {
                letters.put("%04X".formatted(glyph), Character.toString(letter + glyph - from));
            }
        }
        var singles = SINGLE.matcher(RANGE.matcher(map).replaceAll(""));
        while (singles.find()) {
            letters.put(singles.group(1), new String(HEX.parseHex(singles.group(2)), UTF_16BE));
        }
        return letters;
    }

    private String object(String number) {
        return requireNonNull(objects.get(Integer.valueOf(number)), number);
    }

    private static String first(Pattern pattern, String object) {
        return pattern.matcher(object)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(pattern + " is not in " + object));
    }

    private static String stream(String object) {
        try (var inflated = new InflaterInputStream(
                new ByteArrayInputStream(first(STREAM, object).getBytes(ISO_8859_1)))) {
            return new String(inflated.readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "not a compressed stream: " + object.lines().collect(Collectors.joining()), e);
        }
    }
}
