package kz.mediagrid.edge.content;

import java.util.Optional;
import kz.mediagrid.edge.problem.ProblemText;

/**
 * The rule for the characters of a text: each is visible or a space, and at least one is a letter or a digit.
 *
 * <p>Refused are control characters other than tab and line end, characters that change the direction of writing, other
 * characters without a glyph, private-use characters, and code points that Unicode has not assigned. Which code points
 * are assigned depends on the JDK: JDK 17 knows Unicode 13, JDK 25 knows Unicode 16. A text keeps its form of Unicode: a
 * letter with a combining mark is accepted as sent.
 */
public final class ReadableText {

    /**
     * The characters without a glyph, as first and last code point of each range: the property
     * Default_Ignorable_Code_Point, which contains all bidi controls; U+2800, a Braille pattern without dots; and U+FFF9 to
     * U+FFFB, which mark annotations.
     * java.lang.Character does not have this property. Source: DerivedCoreProperties.txt of Unicode 15.0; the property
     * has reserved ranges, so it has been the same since Unicode 14.
     */
    private static final int[][] INVISIBLE = {
        {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F},
        {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x2800, 0x2800}, {0x3164, 0x3164}, {0xFE00, 0xFE0F},
        {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}
    };

    private static final String KEY = "text.character";

    private ReadableText() {}

    /** The fault of the first refused character of {@code text}, with its position [characters, counted from 1]. */
    public static Optional<ProblemText> fault(String text) {
        int point;
        for (int at = 0; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            if (isRefused(point)) {
                return Optional.of(ProblemText.of(KEY, text.codePointCount(0, at) + 1, "U+%04X".formatted(point)));
            }
        }
        return Optional.empty();
    }

    /** Whether {@code problem} says that a text has a refused character. */
    public static boolean isFault(ProblemText problem) {
        return problem.key().equals(KEY);
    }

    /** Whether {@code text} has a visible letter or digit. */
    public static boolean isReadable(String text) {
        return text.codePoints().anyMatch(point -> Character.isLetterOrDigit(point) && !isInvisible(point));
    }

    /** The text on one line: without the characters that the rule refuses, each run of spaces and line ends as one space. */
    public static String oneLine(String text) {
        var line = new StringBuilder();
        text.codePoints().filter(point -> !isInvisible(point)).forEach(point -> {
            if (isRefused(point) || Character.isWhitespace(point)) {
                line.append(' ');
            } else {
                line.appendCodePoint(point);
            }
        });
        return line.toString().strip().replaceAll(" +", " ");
    }

    private static boolean isRefused(int point) {
        return isInvisible(point)
                || switch (Character.getType(point)) {
                    case Character.CONTROL -> point != '\n' && point != '\r' && point != '\t';
                    case Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.PRIVATE_USE,
                            Character.SURROGATE,
                            Character.UNASSIGNED -> true;
                    default -> false;
                };
    }

    private static boolean isInvisible(int point) {
        for (var range : INVISIBLE) {
            if (point <= range[1]) {
                return point >= range[0];
            }
        }
        return false;
    }
}
