package kz.mediagrid.grid.clash;

/** The data of an event of a crowd that the index has, so that the event itself need not be read. */
public sealed interface PlacementNote permits HoursNote, TitleNote {

    /** The note as the index stores it. */
    String text();

    /** Whether two events of a crowd that have these notes meet; only events that meet can clash. */
    boolean meets(PlacementNote other);

    /**
     * Whether the two events are known to belong to the same body. The notes of earlier builds have hours and no body.
     */
    boolean isOfSameBody(PlacementNote other);
}
