package kz.mediagrid.notifier.known;

import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.known.AsOfWeek;
import kz.mediagrid.notifier.grid.AsOf;

/** The source of a week's state at an instant. */
@FunctionalInterface
interface AsOfWeeks {

    AsOfWeek.Known at(GridWeek week, AsOf asOf);
}
