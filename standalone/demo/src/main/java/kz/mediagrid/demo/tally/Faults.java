package kz.mediagrid.demo.tally;

/**
 * What went wrong; there should be nothing of either.
 *
 * @param lost what should be there and is not: a command without an outcome, an accepted entry missing from the newest
 *     version, a receipt or a request's number without its record, a version that an outlet misses, refused as badly
 *     signed or got after a newer one, a request without its term, an answer that its term does not know, something
 *     overdue without an alert, a dead letter
 * @param doubled what is there more than once: an entry in a version, a version's number, two outcomes of one submission
 *     that differ, a version delivered again as if it were another, something overdue or its alert recorded twice
 */
public record Faults(long lost, long doubled) {

    /** All went well. */
    public static final Faults NONE = new Faults(0, 0);

    Faults and(Faults others) {
        return new Faults(lost + others.lost, doubled + others.doubled);
    }
}
