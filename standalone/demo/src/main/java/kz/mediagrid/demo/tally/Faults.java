package kz.mediagrid.demo.tally;

/**
 * The counts of faults, both of which should be 0.
 *
 * @param lost missing results: a command without an outcome, an accepted entry missing from the newest version, a receipt or
 * a request's number without its record, a version that an outlet misses, refused as badly signed or got after a newer one,
 * a request without its term, an answer unknown to its term, an overdue obligation without an alert, a dead letter
 * @param doubled repeated results: an entry in a version, a version's number, two outcomes of one submission that differ, a
 * version delivered again as if it were another, an overdue obligation or its alert recorded twice
 */
public record Faults(long lost, long doubled) {

    /** No faults. */
    public static final Faults NONE = new Faults(0, 0);

    Faults and(Faults others) {
        return new Faults(lost + others.lost, doubled + others.doubled);
    }
}
