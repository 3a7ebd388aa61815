package kz.mediagrid.demo.tally;

/**
 * The counts of faults; both should be 0.
 *
 * <p>These results are counted as lost:
 *
 * <ul>
 * <li>a command without an outcome
 * <li>an accepted entry that the newest version does not contain
 * <li>a receipt without a record, or a request's number without a record
 * <li>a version that an outlet did not receive, refused because of the signature, or received after a newer version
 * <li>a request without its term
 * <li>an answer that did not settle its obligation
 * <li>an overdue obligation without an alert
 * <li>a dead letter
 * </ul>
 *
 * <p>These results are counted as doubled:
 *
 * <ul>
 * <li>an entry that a version contains twice
 * <li>a version number that is used twice
 * <li>two different outcomes of one submission
 * <li>a version that is delivered again under another id
 * <li>an overdue obligation that is recorded twice, or whose alert is recorded twice
 * </ul>
 *
 * @param lost the number of lost results
 * @param doubled the number of doubled results
 */
public record Faults(long lost, long doubled) {

    /** The result without faults. */
    public static final Faults NONE = new Faults(0, 0);

    Faults and(Faults others) {
        return new Faults(lost + others.lost, doubled + others.doubled);
    }
}
