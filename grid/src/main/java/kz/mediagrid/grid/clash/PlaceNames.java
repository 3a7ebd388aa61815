package kz.mediagrid.grid.clash;

import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.schemas.LocalizedText;

/** Compares places by their words in each language. Ignores a place that names only a city or an online meeting. */
final class PlaceNames {

    /** Words such as "street" or "city" in an address; the comparison ignores them. */
    private static final Set<String> DESIGNATORS = Set.of(
            "г",
            "гор",
            "город",
            "города",
            "городе",
            "қ",
            "қаласы",
            "қаласында",
            "ул",
            "улица",
            "көшесі",
            "көш",
            "пр",
            "просп",
            "проспект",
            "даңғылы",
            "city",
            "street",
            "avenue");

    /** Words that do not name a specific place. A place with only such words and names of towns causes no clash. */
    private static final Set<String> NOWHERE = Set.of(
            "онлайн",
            "online",
            "zoom",
            "формат",
            "формате",
            "форматта",
            "format",
            "в",
            "режим",
            "режиме",
            "режимінде",
            "вкс",
            "видеоконференция",
            "эфир",
            "қазақстан",
            "казахстан",
            "республикасы",
            "республика",
            "область",
            "облысы",
            "онлайнда");

    private PlaceNames() {}

    /**
     * The place as one text per language, to compare regardless of case, word order and punctuation. None for an
     * unspecific place.
     */
    static Stream<String> of(LocalizedText place) {
        return WordSet.ofEach(place, DESIGNATORS).stream()
                .filter(words -> !words.stream().allMatch(word -> NOWHERE.contains(word) || Towns.haveWord(word)))
                .map(words -> String.join(" ", words));
    }
}
