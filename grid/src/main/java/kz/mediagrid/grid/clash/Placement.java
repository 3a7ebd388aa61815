package kz.mediagrid.grid.clash;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The position of an event in the index, under one trait and one day.
 *
 * <p>Two events with the same trait and day meet if their hours on that day overlap. If the trait does not depend on
 * hours, they meet if their agencies differ and their titles are similar.
 *
 * @param crowd all events with this trait on this day
 * @param isHourly whether two events that share the trait meet only if their hours overlap
 * @param note the data of the event that decide whether another event meets this event
 */
public record Placement(Crowd crowd, boolean isHourly, String note) {

    private static final String BETWEEN = "/";

    static Placement hourly(Trait trait, LocalDate day, String agencyCode, Span span) {
        return new Placement(Crowd.of(trait, day), true, span.from() + BETWEEN + span.to() + BETWEEN + agencyCode);
    }

    static Placement daily(Trait trait, LocalDate day, String agencyCode, Titles titles) {
        var languages = titles.languages().stream()
                .map(words -> String.join(" ", words))
                .collect(Collectors.joining(BETWEEN));
        return new Placement(Crowd.of(trait, day), false, agencyCode + BETWEEN + languages);
    }

    /** The key of the event {@code eventId} at this placement. */
    public String key(String eventId) {
        return crowd.key() + BETWEEN + eventId;
    }

    /** Whether the event with the note {@code other} meets the event of this placement, so that it must be read. */
    public boolean meets(String other) {
        return isHourly ? span(note).overlaps(span(other)) : isSimilarTo(other);
    }

    /**
     * Whether the event with the note {@code other} is known to belong to the same body. The notes of earlier builds have
     * hours and no body.
     */
    public boolean isOfSameBody(String other) {
        return isHourly && lastPart(note).equals(lastPart(other));
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
