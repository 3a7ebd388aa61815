package kz.mediagrid.gateway.matter;

import java.time.LocalDate;
import kz.mediagrid.gateway.term.MoreTime;
import kz.mediagrid.schemas.JointMatterExtended;

/**
 * An extension of one body's term.
 *
 * @param agency code of the body
 */
public record BodyExtension(String agency, JointMatterExtended given) {

    public LocalDate until() {
        return given.getUntil();
    }

    /** The time that the body has more, with the account that gave it and the reason. */
    MoreTime moreTime() {
        return new MoreTime(given.getSubmission(), until(), given.getReason());
    }
}
