package kz.mediagrid.edge.page;

import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.function.Function;

/**
 * Sorts names as readers of Kazakh, Russian and English look for them: word by word, without regard to case and quotation marks.
 * Latin letters come before Cyrillic ones, and these have the order of the Kazakh alphabet, which contains the Russian one.
 */
public final class AlphabeticalOrder {

    private static final String IGNORED = "«»\"“”„";
    private static final String SIGNS = " -–—.,:;()/№0123456789";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz" + "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

    // The JDK's own collators have no rules for Kazakh, and sort Ә and Ө after Я for Russian.
    private static final RuleBasedCollator COLLATOR = collator();

    private AlphabeticalOrder() {}

    /** The order of things by their names. Things of one name keep the order that they had. */
    public static <T> Comparator<T> by(Function<? super T, String> name) {
        return (one, other) -> COLLATOR.compare(name.apply(one), name.apply(other));
    }

    private static RuleBasedCollator collator() {
        var rules = new StringBuilder();
        IGNORED.chars().forEach(mark -> rules.append('=').append(quoted(mark)));
        SIGNS.chars().forEach(sign -> rules.append('<').append(quoted(sign)));
        LETTERS.chars()
                .forEach(letter -> rules.append('<')
                        .appendCodePoint(letter)
                        .append(',')
                        .appendCodePoint(Character.toUpperCase(letter)));
        // Ё is looked for under Е.
        rules.append("&Е;ё,Ё");
        try {
            return new RuleBasedCollator(rules.toString());
        } catch (ParseException e) {
            throw new IllegalStateException("no order of letters", e);
        }
    }

    private static String quoted(int sign) {
        return "'" + Character.toString(sign) + "'";
    }
}
