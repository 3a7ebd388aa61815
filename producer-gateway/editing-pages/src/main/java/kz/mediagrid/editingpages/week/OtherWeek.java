package kz.mediagrid.editingpages.week;

import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.WeekInWords;
import org.jspecify.annotations.Nullable;

/**
 * Another week on which an event takes place, so that a decision on the event changes the grid of that week, too.
 *
 * @param standing {@code open} before version 1, {@code held} while the week is held, otherwise {@code published}
 * @param next the time of the week's next version; null if nothing waits, or the week is not published or held
 */
public record OtherWeek(
        WeekInWords week, String standing, @Nullable Moment next) {}
