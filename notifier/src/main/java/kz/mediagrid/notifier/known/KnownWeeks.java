package kz.mediagrid.notifier.known;

import kz.mediagrid.aggregator.replay.KnownWeek;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.notifier.grid.AsOf;

/** Where what was known is read from. */
@FunctionalInterface
interface KnownWeeks {

    KnownWeek.Known at(GridWeek week, AsOf asOf);
}
