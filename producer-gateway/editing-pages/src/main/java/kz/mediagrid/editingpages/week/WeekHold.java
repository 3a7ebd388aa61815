package kz.mediagrid.editingpages.week;

import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The hold that stops the versions of a week.
 *
 * @param number the submission that holds the week
 * @param by the post of the person who holds the week, or the kind of account
 * @param reason null if none was given
 */
public record WeekHold(
        String number, String by, Moment since, @Nullable Wording reason) {}
