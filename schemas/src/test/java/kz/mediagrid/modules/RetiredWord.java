package kz.mediagrid.modules;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word that no text may use any more.
 *
 * @param start the beginning of all its forms, a quick test for long texts
 * @param form all forms of the word
 * @param allowed the phrases that may contain it
 * @param inProse whether texts may use it, so that only names may not
 */
record RetiredWord(String start, Pattern form, List<Pattern> allowed, boolean inProse) {

    private static final String ANY_ENDING = "…";
    private static final String IN_PROSE = "in prose";
    private static final Pattern CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    /** The word as the table writes it, with the phrases of its last column. */
    static RetiredWord of(String word, String allowed) {
        var phrases = List.of(allowed.split(", "));
        return new RetiredWord(
                word.replaceFirst("[ " + ANY_ENDING + "].*", ""),
                form(word),
                phrases.stream()
                        .filter(phrase -> !phrase.equals("–") && !phrase.equals(IN_PROSE))
                        .map(RetiredWord::form)
                        .toList(),
                phrases.contains(IN_PROSE));
    }

    // A part of a compound such as медиа-грид is another word.
    private static Pattern form(String word) {
        var letters = Pattern.quote(word.replace(ANY_ENDING, "")).replace(" ", "\\E[\\s-]+\\Q");
        var ending = word.endsWith(ANY_ENDING) ? "\\p{L}*" : word.matches("[a-z ]+") ? "(?:s|es)?" : "";
        return Pattern.compile("(?<![\\p{L}\\p{N}_-])" + letters + ending + "(?![\\p{L}\\p{N}_])");
    }

    /** Its uses in {@code text}, which is in lower case. */
    Stream<MatchResult> usesIn(String text) {
        return text.contains(start)
                ? form.matcher(text)
                        .results()
                        .filter(use -> allowed.stream().noneMatch(phrase -> contains(phrase, text, use)))
                : Stream.empty();
    }

    private static boolean contains(Pattern phrase, String text, MatchResult use) {
        return phrase.matcher(text).results().anyMatch(all -> all.start() <= use.start() && use.end() <= all.end());
    }

    /** Whether it is one of the words of {@code name}, the simple name of a type. */
    boolean isIn(String name) {
        return usesIn(CAPITAL.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT))
                .findAny()
                .isPresent();
    }
}
