package kz.mediagrid.grid.clash;

import java.time.LocalDate;
import kz.mediagrid.schemas.ClashKind;

/**
 * The position of an event in the index, under one trait and one day.
 *
 * @param kind the kind of the clashes that the trait causes
 * @param crowd all events with this trait on this day
 * @param note the event's data that decide whether another event of the crowd clashes with it
 */
public record Placement(ClashKind kind, LocalDate day, Crowd crowd, PlacementNote note) {

    /** The key of the event {@code eventId} at this placement. */
    public String key(String eventId) {
        return crowd.key() + "/" + eventId;
    }

    /** Reads the note of another event of this crowd. */
    public PlacementNote noteOf(String text) {
        return kind == ClashKind.LIKELY_DUPLICATE ? TitleNote.parse(text) : HoursNote.parse(text);
    }
}
