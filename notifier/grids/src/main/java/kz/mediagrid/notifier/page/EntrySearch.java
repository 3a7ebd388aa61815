package kz.mediagrid.notifier.page;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Organiser;
import org.jspecify.annotations.Nullable;

/**
 * The events that a reader looks for. A part without a value does not restrict them.
 *
 * @param words the words of a search in titles, places and names of organisers; an event has all of them
 * @param body the code of a state body
 * @param region the code of a region's akimat
 * @param day the day of the form; null for all days
 */
record EntrySearch(
        String words, String body, String region, @Nullable LocalDate day) {

    static final EntrySearch NONE = new EntrySearch("", "", "", null);

    /** The fields of the form, without its day. */
    static final Set<String> FIELDS = Set.of("q", "body", "region");

    private static final int LONGEST = 200;

    /**
     * The search in an address. Words are cut at 200 characters. A day alone is no search, because links of older mails have
     * it; the form sends its other fields too, empty ones as well.
     *
     * @param day the day in the address
     */
    static EntrySearch of(Map<String, String> parameters, @Nullable LocalDate day) {
        var words = parameters.getOrDefault("q", "").strip();
        return new EntrySearch(
                words.substring(0, Math.min(words.length(), LONGEST)),
                parameters.getOrDefault("body", "").strip(),
                parameters.getOrDefault("region", "").strip(),
                Collections.disjoint(parameters.keySet(), FIELDS) ? null : day);
    }

    /** Whether it restricts no event, apart from its day. */
    boolean isNone() {
        return words.isEmpty() && body.isEmpty() && region.isEmpty();
    }

    /** The fields of the form that have a value, without the day; with a day at least one field, see {@link #of}. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("q", words);
        fields.put("body", body);
        fields.put("region", region);
        fields.values().removeIf(String::isEmpty);
        if (day != null && fields.isEmpty()) {
            fields.put("q", "");
        }
        return fields;
    }

    /** Tests whether the title, the place or an organiser, in any language, has all words. */
    Predicate<GridEntry> byWords() {
        var wanted = Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+", -1)).toList();
        return entry -> {
            var text = text(entry);
            return wanted.stream().allMatch(text::contains);
        };
    }

    private static String text(GridEntry entry) {
        return Stream.concat(
                        Stream.of(entry.getTitle(), entry.getPlace()),
                        entry.getOrganisers().stream().map(Organiser::getName))
                .flatMap(EntrySearch::languages)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<String> languages(LocalizedText text) {
        return Stream.of(text.getKk(), text.getRu(), text.getEn()).flatMap(Stream::ofNullable);
    }
}
