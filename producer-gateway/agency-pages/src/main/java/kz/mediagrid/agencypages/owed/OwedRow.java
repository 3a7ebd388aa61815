package kz.mediagrid.agencypages.owed;

import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.WeekInWords;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.term.TimeLeft;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a body owes, or has met.
 *
 * @param kind the kind of obligation, as a part of a key of words
 * @param state the state of the obligation, as a part of a key of words
 * @param subject the subject of a request or of a joint matter; null for a weekly form
 * @param week the week of a form; null for all else
 * @param path the path of the page on which the body meets it; empty if there is none
 * @param met the receipt that met it; null while it is owed
 */
public record OwedRow(
        String kind,
        String state,
        @Nullable Wording subject,
        @Nullable WeekInWords week,
        String path,
        Moment until,
        TimeLeft left,
        @Nullable Moment met) {}
