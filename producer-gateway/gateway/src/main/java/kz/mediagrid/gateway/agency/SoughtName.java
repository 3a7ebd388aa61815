package kz.mediagrid.gateway.agency;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.schemas.LocalizedText;

/**
 * The words by which a person looks up a body or a planned event. Each word must be a part of a word of the name in one of its languages, or have its
 * beginning: {@code Алматинской} finds {@code Акимат Алматинской области}.
 *
 * @param words the typed words in small letters
 */
public record SoughtName(List<String> words) {

    /** The longest text that is looked up [UTF-16 characters]. */
    public static final int LONGEST = 200;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_ENDING = 3;
    private static final int SHORTEST_STEM = 4;

    /** A text without letters and a text that is too long find nothing. */
    public static SoughtName typed(String text) {
        return new SoughtName(text.length() > LONGEST ? List.of() : words(text));
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT).replace('ё', 'е')))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public boolean isIn(LocalizedText name) {
        return !words.isEmpty()
                && Stream.of(name.getKk(), name.getRu(), name.getEn())
                        .filter(Objects::nonNull)
                        .map(SoughtName::words)
                        .anyMatch(ofName ->
                                words.stream().allMatch(word -> ofName.stream().anyMatch(one -> isLike(one, word))));
    }

    private static boolean isLike(String ofName, String typed) {
        return ofName.contains(typed)
                || commonBeginning(ofName, typed) >= Math.max(SHORTEST_STEM, typed.length() - LONGEST_ENDING);
    }

    private static int commonBeginning(String one, String other) {
        int mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return mismatch < 0 ? one.length() : mismatch;
    }
}
