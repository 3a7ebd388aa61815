package kz.mediagrid.notifier.known;

import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.known.AsOfWeek;
import kz.mediagrid.notifier.grid.AsOf;

/** Where what was known is read from. */
@FunctionalInterface
interface AsOfWeeks {

    AsOfWeek.Known at(GridWeek week, AsOf asOf);
}
