package kz.mediagrid.notifier.known;

import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.known.AsOfWeek;
import kz.mediagrid.notifier.grid.AsOf;

/** Returns the state of a week at an instant. */
@FunctionalInterface
interface AsOfWeeks {

    AsOfWeek.Known at(GridWeek week, AsOf asOf);
}
