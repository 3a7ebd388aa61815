package kz.mediagrid.edge.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.mediagrid.calendar.Language;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page.
 *
 * @param language the page's language, e.g. {@code kk}
 * @param languages the same page in each language
 * @param navigation the places to go to
 * @param account who signed in; null if nobody did
 * @param time the business time, as a wall clock in Almaty shows it
 * @param trialClock whether business time was moved away from real time
 */
record PageFrame(
        String language,
        List<LanguageLink> languages,
        List<Place> navigation,
        @Nullable String account,
        String time,
        boolean trialClock) {

    /** The same page in another language; the address is relative, so that it holds wherever the page is. */
    record LanguageLink(String code, String name, String href, boolean current) {}

    /** A place to go to. */
    record Place(String path, String words, boolean current) {}

    static List<LanguageLink> languages(Language current, @Nullable String query) {
        return Arrays.stream(Language.values())
                .map(language -> new LanguageLink(
                        Languages.code(language),
                        Languages.ownName(language),
                        "?" + with(query, Languages.code(language)),
                        language == current))
                .toList();
    }

    private static String with(@Nullable String query, String language) {
        var parts = new ArrayList<String>();
        for (var part : query == null ? new String[0] : query.split("&")) {
            if (!part.isEmpty() && !part.startsWith(LanguageByAddress.PARAMETER + "=")) {
                parts.add(part);
            }
        }
        parts.add(LanguageByAddress.PARAMETER + "=" + language);
        return String.join("&", parts);
    }
}
