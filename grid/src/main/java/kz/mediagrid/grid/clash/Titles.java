package kz.mediagrid.grid.clash;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.schemas.LocalizedText;

/**
 * Compares titles by their significant words, separately for each language.
 *
 * <p>Two titles are similar in a language if they share at least two words, and if these are at least two thirds of all
 * different words in both titles. Similarity in one language is enough. Similar titles always share a {@link #leading}
 * word, so only titles with a common leading word are compared.
 */
record Titles(List<Set<String>> languages) {

    private static final int COMMON_AT_LEAST = 2;

    private static final Set<String> INSIGNIFICANT = Set.of(
            "и",
            "в",
            "во",
            "на",
            "по",
            "о",
            "об",
            "с",
            "со",
            "к",
            "для",
            "от",
            "до",
            "из",
            "у",
            "за",
            "при",
            "под",
            "не",
            "мен",
            "және",
            "пен",
            "бен",
            "үшін",
            "бойынша",
            "туралы",
            "арналған",
            "the",
            "a",
            "an",
            "of",
            "and",
            "in",
            "on",
            "for",
            "to",
            "at",
            "рк",
            "қр",
            "республики",
            "казахстан",
            "қазақстан",
            "республикасының");

    /**
     * The order in which the words of a title are tried as search words: longer words first, because they tend to be
     * rarer. Any fixed order would be correct.
     */
    private static final Comparator<String> LONGER_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    static Titles of(LocalizedText title) {
        return new Titles(WordSet.ofEach(title, INSIGNIFICANT).stream()
                .filter(words -> words.size() >= COMMON_AT_LEAST)
                .toList());
    }

    boolean similarTo(Titles other) {
        return languages.stream().anyMatch(one -> other.languages.stream().anyMatch(it -> similar(one, it)));
    }

    /**
     * The words by which similar titles are found. A language with n words, sorted with longer words first, gives the
     * first n - ceil(2n/3) + 1.
     */
    Stream<String> leading() {
        return languages.stream()
                .flatMap(words ->
                        words.stream().sorted(LONGER_FIRST).limit(words.size() - (2L * words.size() + 2) / 3 + 1))
                .distinct();
    }

    private static boolean similar(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        var all = one.size() + other.size() - common.size();
        return common.size() >= COMMON_AT_LEAST && 3 * common.size() >= 2 * all;
    }
}
