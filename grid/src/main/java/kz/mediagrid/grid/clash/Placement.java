package kz.mediagrid.grid.clash;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The position of an event in the index, under one trait and one day.
 *
 * <p>Two events with the same trait and day meet if their hours on that day overlap. If the trait does not depend on
 * hours, they meet if their agencies differ and their titles are similar.
 *
 * @param crowd all events with this trait on this day
 * @param slot the hour of the day, e.g. {@code 09}; {@code all} for a whole day, {@code day} if the trait does not
 *     depend on hours
 * @param note the data of the event that decide whether another event meets this event
 */
public record Placement(Crowd crowd, String slot, String note) {

    private static final String ALL = "all";
    private static final String DAY = "day";
    private static final String BETWEEN = "/";

    static Stream<Placement> hourly(Trait trait, LocalDate day, String agencyCode, Span span) {
        var crowd = Crowd.of(trait, day);
        var note = span.from() + BETWEEN + span.to() + BETWEEN + agencyCode;
        return span.isWholeDay()
                ? Stream.of(new Placement(crowd, ALL, note))
                : span.hours().map(hour -> new Placement(crowd, (hour < 10 ? "0" : "") + hour, note));
    }

    static Placement daily(Trait trait, LocalDate day, String agencyCode, Titles titles) {
        var languages = titles.languages().stream()
                .map(words -> String.join(" ", words))
                .collect(Collectors.joining(BETWEEN));
        return new Placement(Crowd.of(trait, day), DAY, agencyCode + BETWEEN + languages);
    }

    /** The key of the event {@code eventId} at this placement. */
    public String key(String eventId) {
        return crowd.key() + BETWEEN + slot + BETWEEN + eventId;
    }

    /** The key prefixes to search for events that meet the event of this placement. */
    public Stream<String> prefixes() {
        return slot.equals(ALL) || slot.equals(DAY)
                ? Stream.of(crowd.key() + BETWEEN)
                : Stream.of(slot, ALL).map(near -> crowd.key() + BETWEEN + near + BETWEEN);
    }

    /** Whether the event with the note {@code other} meets the event of this placement, so that it must be read. */
    public boolean meets(String other) {
        return slot.equals(DAY) ? isSimilarTo(other) : span(note).overlaps(span(other));
    }

    /**
     * Whether the event with the note {@code other} is known to belong to the same body. The notes of earlier builds have
     * hours and no body.
     */
    public boolean isOfSameBody(String other) {
        return !slot.equals(DAY) && lastPart(note).equals(lastPart(other));
    }

    private static String lastPart(String note) {
        return note.substring(note.lastIndexOf(BETWEEN));
    }

    private boolean isSimilarTo(String other) {
        var mine = note.split(BETWEEN, 2);
        var theirs = other.split(BETWEEN, 2);
        return !mine[0].equals(theirs[0]) && titles(mine[1]).similarTo(titles(theirs[1]));
    }

    private static Titles titles(String languages) {
        return new Titles(
                Arrays.stream(languages.split(BETWEEN)).map(Placement::words).toList());
    }

    private static Set<String> words(String language) {
        return new TreeSet<>(Arrays.asList(language.split(" ")));
    }

    private static Span span(String note) {
        var parts = note.split(BETWEEN, -1);
        return new Span(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
