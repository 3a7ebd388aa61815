package kz.mediagrid.notifier.subscription;

import java.time.Clock;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.notifier.filter.EntryFilter;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.schemas.GridFilter;

/** Tries filters on the newest versions of the latest published weeks. */
public final class FilterTrials {

    private static final int WEEKS = 4;

    private final PublishedGrids grids;
    private final AgencyNames names;
    private final Clock business;

    public FilterTrials(PublishedGrids grids, AgencyNames names, Clock business) {
        this.grids = grids;
        this.names = names;
        this.business = business;
    }

    FilterTrial of(GridFilter wanted) {
        var filter = new EntryFilter(wanted, names);
        var weeks = grids.weeks();
        var newest = weeks.subList(Math.max(0, weeks.size() - WEEKS), weeks.size()).stream()
                .flatMap(week -> grids.newest(week).stream())
                .toList();
        return new FilterTrial(
                newest.stream().map(grid -> grid.header().getWeek()).toList(),
                newest.stream().mapToLong(grid -> grid.entries().size()).sum(),
                newest.stream().mapToLong(grid -> matching(grid, filter)).sum());
    }

    private long matching(PublishedGrid grid, EntryFilter filter) {
        var now = business.instant();
        return grid.entries().stream()
                .filter(entry -> filter.matches(entry, now))
                .count();
    }
}
