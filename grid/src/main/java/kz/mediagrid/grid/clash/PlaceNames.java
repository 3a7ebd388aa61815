package kz.mediagrid.grid.clash;

import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.schemas.LocalizedText;

/** Compares places by their words in any language; omits places that name only a city or an online meeting. */
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

    /** The words of unspecific places: a place that has no other words causes no clash. */
    private static final Set<String> NOWHERE = Set.of(
            "астана",
            "алматы",
            "шымкент",
            "ақтау",
            "актау",
            "ақтобе",
            "актобе",
            "атырау",
            "жезқазған",
            "жезказган",
            "көкшетау",
            "кокшетау",
            "қонаев",
            "конаев",
            "қостанай",
            "костанай",
            "қызылорда",
            "кызылорда",
            "қарағанды",
            "караганда",
            "орал",
            "уральск",
            "өскемен",
            "павлодар",
            "петропавл",
            "петропавловск",
            "семей",
            "талдықорған",
            "талдыкорган",
            "тараз",
            "түркістан",
            "туркестан",
            "усть",
            "каменогорск",
            "astana",
            "almaty",
            "shymkent",
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

    /** One value per language, which does not depend on case, word order or punctuation; none if the place is unspecific. */
    static Stream<String> of(LocalizedText place) {
        return WordSet.ofEach(place, DESIGNATORS).stream()
                .filter(words -> !NOWHERE.containsAll(words))
                .map(words -> String.join(" ", words));
    }
}
