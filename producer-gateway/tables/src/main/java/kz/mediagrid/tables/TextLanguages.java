package kz.mediagrid.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the language of a text. Kazakh has letters that Russian lacks. Russian has no letter that Kazakh lacks, since Kazakh
 * borrows words, so Russian is known by its small words.
 */
final class TextLanguages {

    private static final Pattern KAZAKH = Pattern.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
    private static final Pattern QUOTED = Pattern.compile("«[^«»]*»|\"[^\"]*\"|“[^“”]*”|„[^„“”]*[“”]");
    private static final Set<String> SMALL_RUSSIAN = Set.of(
            "и", "в", "во", "на", "по", "для", "об", "со", "от", "при", "из", "не", "под", "между", "через", "с", "о",
            "к");
    private static final int FEW_WORDS = 3;

    private TextLanguages() {}

    static boolean hasKazakhLetters(String text) {
        return KAZAKH.matcher(text).find();
    }

    /** The language of a text: a name in quotation marks, and a Kazakh name among small Russian words, do not make it Kazakh. */
    static String of(String text) {
        var own = QUOTED.matcher(text).replaceAll(" ");
        var words = words(WORD.matcher(own).find() ? own : text);
        long kazakh = words.stream().filter(TextLanguages::hasKazakhLetters).count();
        boolean isRussian =
                kazakh == 0 || kazakh * 2 < words.size() && words.stream().anyMatch(SMALL_RUSSIAN::contains);
        return isRussian ? "ru" : "kk";
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Whether {@code text} is in the other language of the state. A name or a few words prove nothing. */
    static boolean isClearlyNot(String language, String text) {
        var own = QUOTED.matcher(text).replaceAll(" ");
        var words = words(own);
        if (words.size() < FEW_WORDS) {
            return false;
        }
        long kazakh = words.stream().filter(TextLanguages::hasKazakhLetters).count();
        boolean russian = words.stream().anyMatch(SMALL_RUSSIAN::contains);
        return switch (language) {
            case "ru" -> !russian && kazakh * 2 >= words.size();
            case "kk" -> russian && !hasKazakhLetters(own);
            default -> false;
        };
    }

    /**
     * The parts of {@code text} by their language. A text of two parts, on two lines or with {@code " / "} between them, is
     * split if one part is in Kazakh and the other is not.
     */
    static Map<String, String> split(String text) {
        var pair = pair(List.of(text.split("\\s/\\s", -1)), " / ");
        if (pair == null) {
            pair = pair(List.of(text.split("\n", -1)), "\n");
        }
        return pair == null ? Map.of(of(text), text) : pair;
    }

    /** The two groups of neighbours that differ in language; null unless there are two. */
    private static @Nullable Map<String, String> pair(List<String> parts, String between) {
        var groups = new LinkedHashMap<String, List<String>>();
        var last = "";
        for (var part : parts) {
            boolean isNeutral =
                    !WORD.matcher(QUOTED.matcher(part).replaceAll(" ")).find();
            var language = isNeutral ? last : of(part);
            if (language.isEmpty() || groups.containsKey(language) && !language.equals(last)) {
                return null;
            }
            groups.computeIfAbsent(language, any -> new ArrayList<>()).add(part);
            last = language;
        }
        if (groups.size() != 2) {
            return null;
        }
        var found = new LinkedHashMap<String, String>();
        groups.forEach((language, group) ->
                found.put(language, String.join(between, group).strip()));
        return found;
    }
}
