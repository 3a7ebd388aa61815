package kz.mediagrid.grid.clash;

import java.util.List;

/**
 * The note of a trait that depends on hours: two events meet if their hours on the day overlap.
 *
 * @param agencyCode empty in a note of an earlier build
 * @param isLong as {@link Hours#areLong} has it; a note of an earlier build does not have it, and counts as long
 */
record HoursNote(Span span, String agencyCode, boolean isLong) implements PlacementNote {

    private static final String BETWEEN = "/";
    private static final String LONG = "long";
    private static final String SHORT = "short";

    static HoursNote parse(String text) {
        var parts = List.of(text.split(BETWEEN, -1));
        return new HoursNote(
                new Span(Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1))),
                parts.size() > 2 ? parts.get(2) : "",
                !(parts.size() > 3 && parts.get(3).equals(SHORT)));
    }

    @Override
    public String text() {
        return String.join(
                BETWEEN, Integer.toString(span.from()), Integer.toString(span.to()), agencyCode, isLong ? LONG : SHORT);
    }

    @Override
    public boolean meets(PlacementNote other) {
        return other instanceof HoursNote hours && span.overlaps(hours.span);
    }

    @Override
    public boolean isOfSameBody(PlacementNote other) {
        return other instanceof HoursNote hours && agencyCode.equals(hours.agencyCode);
    }
}
