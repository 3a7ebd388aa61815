package kz.mediagrid.notifier.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.notifier.filter.EntryFilter;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * Provides the parts of a version's payload that are an outlet's own: its key of the version, and its choice of entries.
 *
 * @param business the business time, which decides whether accreditation is open
 */
record OutletContents(GridLinks links, AgencyNames names, Clock business) {

    /**
     * An outlet's choice of entries. Outlets with equal choices share payloads.
     *
     * @param filter null: all entries
     * @param now the business time to the minute; the epoch if the time does not matter
     */
    record Chosen(@Nullable GridFilter filter, Instant now) {}

    Chosen chosen(Outlet outlet) {
        var filter = outlet.getFilter();
        boolean atTime = filter != null && filter.getAccreditationOpen();
        return new Chosen(filter, atTime ? business.instant().truncatedTo(ChronoUnit.MINUTES) : Instant.EPOCH);
    }

    boolean has(Chosen chosen, GridChange change) {
        var filter = chosen.filter();
        return filter == null || new EntryFilter(filter, names).matches(change, chosen.now());
    }

    boolean has(Chosen chosen, GridEntry entry) {
        var filter = chosen.filter();
        return filter == null || new EntryFilter(filter, names).matches(entry, chosen.now());
    }

    /** The bodies of a payload of {@code version}. */
    OutletBodies bodies(Content content, VersionRef version) {
        return content.at(links.to(version.week(), version.version()));
    }

    byte[] body(OutletBodies bodies, Outlet outlet, VersionRef version) {
        return bodies.body(MessageBody.limit(outlet), links.key(outlet, version.week(), version.version()));
    }
}
