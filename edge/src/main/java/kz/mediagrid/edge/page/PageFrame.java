package kz.mediagrid.edge.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.mediagrid.calendar.Language;
import org.jspecify.annotations.Nullable;

/**
 * The frame around the content of every page.
 *
 * @param language the page's language, e.g. {@code kk}
 * @param languages links to the page in each language
 * @param grid the address of the grid, to which the logo leads
 * @param navigation the entries of the menu that the reader may open
 * @param account the name of the account that signed in; null without a sign-in
 * @param time the business time in Almaty; null on a page that caches keep, since the time changes its ETag
 * @param trialClock whether business time was moved away from real time
 * @param sent finds the form that the page is about, once the page took it; empty if there is none
 */
record PageFrame(
        String language,
        List<LanguageLink> languages,
        String grid,
        List<Place> navigation,
        @Nullable String account,
        @Nullable Moment time,
        boolean trialClock,
        Supplier<Optional<TypedForm>> sent) {

    /** A link to this page in one of the languages. Its address is relative, and so does not contain the page's path. */
    record LanguageLink(String code, String name, String href, boolean current) {}

    /** A navigation link. */
    record Place(String path, String words, boolean current) {}

    /** The form that the choice of a language sends again; null if links are enough. */
    public @Nullable TypedForm typed() {
        return sent.get().orElse(null);
    }

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
