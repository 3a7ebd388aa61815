package kz.mediagrid.gateway.audit;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The page of one month.
 *
 * @param title the month in words
 * @param left the number of rows that the page does not show
 * @param kind the kind that the reader chose; null for all
 */
record AuditPage(
        String month,
        String title,
        String before,
        String after,
        List<Line> lines,
        long left,
        @Nullable AuditKind kind,
        List<AuditKind> kinds) {

    /**
     * One row in the reader's language.
     *
     * @param refused whether the log refused the command
     * @param place the name of the body, or the id of the outlet; empty if there is none
     */
    record Line(Moment at, String what, AuditKind kind, boolean refused, Party who, Party whom, String place) {}

    /**
     * A person, or something else that has an id.
     *
     * @param name the person's name; null for what is no person, after the person is erased, and for readers who may not know it
     * @param post the person's post at that moment; null if nobody gave it
     * @param id the opaque id; empty for an operator at the command line
     */
    record Party(@Nullable String name, @Nullable String post, String id) {}
}
