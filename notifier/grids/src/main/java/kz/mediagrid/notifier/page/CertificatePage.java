package kz.mediagrid.notifier.page;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.WeekInWords;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.notifier.certificate.SignedCertificate;
import org.jspecify.annotations.Nullable;

/**
 * The page that prints the certificate of a week, in one reader's language.
 *
 * @param body the authorised body
 * @param opens the future beginning of the collecting, from which the term counts; null once it has begun
 * @param published the publication of version 1
 * @param changed the publication of the newest version; null if version 1 is the only one
 * @param term the obligation to send the grid; null if it is not on record
 * @param dispatch the sending of version 1; null if it is not on record
 * @param signed the certificate
 */
record CertificatePage(
        WeekInWords week,
        Wording body,
        @Nullable Moment opens,
        Moment published,
        @Nullable Moment changed,
        @Nullable Term term,
        @Nullable Dispatch dispatch,
        SignedCertificate signed) {

    /**
     * The obligation to send the grid.
     *
     * @param state the message key of the state
     * @param sent the time at which the grid was sent to the last outlet; null if it was not sent to every outlet
     * @param before the former due time, if a new calendar changed it
     * @param reason the act behind the new calendar
     * @param lines the proof of the due time
     */
    record Term(
            String state,
            Moment due,
            @Nullable Moment sent,
            @Nullable Moment before,
            @Nullable Wording reason,
            List<Wording> lines) {}

    /**
     * The sending of version 1.
     *
     * @param outlets the number of outlets that were entered at the publication
     * @param first the first attempt; null if there was none
     * @param last the last of the first attempts; null if there was only one, or none
     * @param exceptions the outlets that did not take the version at the first attempt
     * @param takers the outlets that took it
     * @param unnamed the numbers of outlets that are in neither list
     */
    record Dispatch(
            int outlets,
            int tried,
            int taken,
            @Nullable Moment first,
            @Nullable Moment last,
            List<Row> exceptions,
            List<Row> takers,
            Unnamed unnamed) {

        /** Whether an outlet that did not take the version at the first attempt is known to have taken it later. Templates call this. */
        public boolean hasLater() {
            return exceptions.stream().anyMatch(row -> row.later() != null);
        }
    }

    /** The numbers of outlets that are not named. */
    record Unnamed(int exceptions, int takers) {}

    /**
     * An outlet.
     *
     * @param outcome the message key of the outcome; its parameter is the HTTP status
     * @param at the first attempt, or the suspension or removal; null if there was neither
     * @param later the later attempt at which the outlet took version 1, as the log of deliveries has it, which the certificate does not
     *     sign; null if it is not known
     */
    record Row(
            Wording name,
            String outcome,
            @Nullable Integer status,
            @Nullable Moment at,
            @Nullable Moment later) {}
}
