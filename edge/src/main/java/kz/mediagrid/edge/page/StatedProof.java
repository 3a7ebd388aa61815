package kz.mediagrid.edge.page;

import java.util.List;
import kz.mediagrid.edge.content.Text;

/** The proof of a due time, as the calls of a service state it. */
public interface StatedProof {

    /** The version of the working calendar by which the due time was counted. */
    String calendarVersion();

    /** Whether the term reaches a year without an official calendar. */
    boolean provisional();

    /** Each day of the term with its role and reason, then the rule and the calendar. */
    List<Text> lines();
}
