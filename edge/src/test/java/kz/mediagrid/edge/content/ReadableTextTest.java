package kz.mediagrid.edge.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import kz.mediagrid.edge.problem.ProblemText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000, 0x001B, 0x007F, 0x0085, 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x180E, 0x200B, 0x200D,
                0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0x206F, 0x2800, 0x3164, 0xE000,
                0xF8FF, 0xFDD0, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0, 0xFFF9, 0xFFFB, 0xFFFF, 0x1BCA0, 0x1D173, 0x3FFFE,
                0xE0001, 0xE0FFF, 0xF0000, 0x10FFFF
            })
    void aCharacterThatNobodySeesIsNamedWithItsPosition(int point) {
        assertThat(ReadableText.fault("\uD83D\uDCF0 Ғ" + Character.toString(point) + "а"))
                .contains(ProblemText.of("text.character", 4, "U+%04X".formatted(point)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Қазақстан Республикасының Үкіметі — № 12, «Әділет» №3",
                "И\u0306",
                "двадцать\u00A0два\tв строке\r\nи ещё",
                "٣ مؤتمر",
                "\uD83D\uDCF0 2026",
                "ﬁ Ⅻ 五"
            })
    void aTextOfAnyScriptIsAccepted(String text) {
        assertThat(ReadableText.fault(text)).isEmpty();
        assertThat(ReadableText.isReadable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "—", "\uD83D\uDCF0", "\u3164", "\u2800", "\u200B", "\u0301", "...", "\u115F"})
    void aTextWithoutALetterOrADigitIsNotReadable(String text) {
        assertThat(ReadableText.isReadable(text)).isFalse();
    }

    /** Java knows the categories, but not the property of characters without a glyph: 4,174 code points, U+2800 and three marks of annotations. */
    @Test
    void everyCodePointIsJudgedByItsCategoryOrIsOneOfTheCharactersWithoutAGlyph() {
        var withoutGlyph = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(point -> isRefused(point) && !isRefusedByItsCategory(point))
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .toArray();

        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(point -> isRefusedByItsCategory(point) && !isRefused(point)))
                .isEmpty();
        assertThat(IntStream.rangeClosed(0, 0xFFFF).filter(point -> Character.getType(point) == Character.FORMAT))
                .filteredOn(point -> !isRefused(point))
                .as("format characters with a glyph of their own")
                .allMatch(point -> point >= 0x0600 && point <= 0x08E2);
        // Java 17 holds U+180F, which Unicode 14 added, for unassigned; newer ones know it.
        assertThat(IntStream.of(withoutGlyph)
                        .filter(point -> point < 0xE0000 && point != 0x180F)
                        .boxed())
                .containsExactly(
                        0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x2800, 0x3164, 0xFE00, 0xFE01,
                        0xFE02, 0xFE03, 0xFE04, 0xFE05, 0xFE06, 0xFE07, 0xFE08, 0xFE09, 0xFE0A, 0xFE0B, 0xFE0C, 0xFE0D,
                        0xFE0E, 0xFE0F, 0xFFA0);
    }

    @Test
    void oneLineHasNoLineEndAndNoCharacterThatNobodySees() {
        assertThat(ReadableText.oneLine(" Форум\r\n\tи \u0000 \u2028вы\u00ADставка\u202E\u200B "))
                .isEqualTo("Форум и выставка");
        assertThat(ReadableText.oneLine("قاعة 5, Ақтау")).isEqualTo("قاعة 5, Ақтау");
        assertThat(ReadableText.oneLine("\u202E\n")).isEmpty();
    }

    private static boolean isRefused(int point) {
        return ReadableText.fault(Character.toString(point)).isPresent();
    }

    private static boolean isRefusedByItsCategory(int point) {
        return switch (Character.getType(point)) {
            case Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.CONTROL -> point != 0x9 && point != 0xA && point != 0xD;
            default -> false;
        };
    }
}
