package kz.mediagrid.grid.clash;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.schemas.LocalizedText;

/** Compares texts by the set of their words, regardless of case, order and punctuation. */
final class WordSet {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private WordSet() {}

    /**
     * The words of the text in each language, without the words in {@code left}. Languages that then have no words
     * are absent.
     */
    static List<Set<String>> ofEach(LocalizedText text, Set<String> left) {
        return Stream.of(text.getKk(), text.getRu(), text.getEn())
                .filter(Objects::nonNull)
                .map(language -> of(language, left))
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
    }

    private static Set<String> of(String text, Set<String> left) {
        var plain =
                Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT).replace('ё', 'е');
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty() && !left.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
