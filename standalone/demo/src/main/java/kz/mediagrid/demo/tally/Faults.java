package kz.mediagrid.demo.tally;

/**
 * The counts of faults; both should be 0.
 *
 * @param lost missing results: a command without an outcome, an accepted entry missing from the newest version, a
 *     receipt or a request's number without its record, a version that an outlet did not receive, refused because of
 *     its signature or received after a newer version, a request without its term, an answer that did not settle its
 *     obligation, an overdue obligation without an alert, a dead letter
 * @param doubled repeated results: an entry twice in a version, a version's number used twice, two different outcomes
 *     of one submission, a version delivered again under another id, an overdue obligation or its alert recorded twice
 */
public record Faults(long lost, long doubled) {

    /** The result without faults. */
    public static final Faults NONE = new Faults(0, 0);

    Faults and(Faults others) {
        return new Faults(lost + others.lost, doubled + others.doubled);
    }
}
