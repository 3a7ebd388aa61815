package kz.mediagrid.editingpages.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import org.springframework.context.MessageSource;

/** A ready reason for which an event is excluded. Its words are sent in all languages of the pages. */
enum ReadyReason {
    NOT_KEY,
    ALREADY_FILED,
    INCOMPLETE,
    NOT_FOR_MEDIA,
    UNCONFIRMED;

    /** The names of all reasons, in their order on the page. */
    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    /** The words of the reason with that name, by languages; empty if there is no such reason. */
    static Map<String, String> texts(String name, MessageSource bundles) {
        return names().contains(name) ? inAll(words -> words.say("editing.ready." + name), bundles) : Map.of();
    }

    /** A text of the page by languages. */
    static Map<String, String> inAll(Function<Words, String> text, MessageSource bundles) {
        var texts = new TreeMap<String, String>();
        for (var language : Language.values()) {
            var code = Languages.code(language);
            texts.put(code, text.apply(new Words(bundles, Locale.forLanguageTag(code))));
        }
        return texts;
    }
}
