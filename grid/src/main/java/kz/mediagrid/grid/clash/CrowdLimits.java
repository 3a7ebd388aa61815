package kz.mediagrid.grid.clash;

/**
 * The largest numbers of events that may share a trait on one day and still clash by it.
 *
 * @param ofOneBody the number up to which two events of the same body clash
 * @param ofAll the number up to which two events of different bodies clash
 */
public record CrowdLimits(int ofOneBody, int ofAll) {

    /**
     * The limits of the aggregator. A trait that more than 30 events share is too common to relate two events, e.g. a
     * place that is only a town, or a frequent word of titles. A body with more than 10 events on one day has several
     * teams, and knows its own plan.
     */
    public static final CrowdLimits STANDARD = new CrowdLimits(10, 30);

    /**
     * Whether a crowd of {@code size} events is too large to cause clashes.
     *
     * @param sameBody whether the two events in question belong to the same body
     */
    public boolean areExceededBy(Crowd crowd, int size, boolean sameBody) {
        return size > (sameBody || crowd.isOfOneBody() ? ofOneBody : ofAll);
    }

    /** Whether some events of a crowd begin or cease to clash, when its size changes by one event. */
    public boolean areBetween(Crowd crowd, int before, int after) {
        return areExceededBy(crowd, before, true) != areExceededBy(crowd, after, true)
                || areExceededBy(crowd, before, false) != areExceededBy(crowd, after, false);
    }
}
