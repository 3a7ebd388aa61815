package kz.mediagrid.demo.tally;

import java.util.List;
import java.util.stream.Collectors;
import kz.mediagrid.demo.outlet.OutletReport;
import kz.mediagrid.schemas.MediaGridVersion;

/** Counts the deliveries to the media, from the published versions and the outlets' own reports. */
public final class MediaTally {

    private final String week;
    private final List<MediaGridVersion> parts;
    private final List<OutletReport> reports;

    public MediaTally(String week, List<MediaGridVersion> parts, List<OutletReport> reports) {
        this.week = week;
        this.parts = parts;
        this.reports = reports;
    }

    MediaCount count() {
        return new MediaCount(
                reports.size(),
                reports.stream()
                        .mapToLong(report -> report.versions(week).size())
                        .sum());
    }

    Faults faults() {
        return reports.stream()
                .map(report ->
                        new Faults(missed(report) + outOfOrder(report) + report.badSignatures(), report.doubled()))
                .reduce(Faults.NONE, Faults::and);
    }

    private long missed(OutletReport report) {
        var published = parts.stream()
                .filter(part -> part.getWeek().equals(week))
                .map(MediaGridVersion::getVersion)
                .collect(Collectors.toSet());
        published.removeAll(report.versions(week));
        return published.size();
    }

    /**
     * The number of versions whose first delivery to the outlet came after the delivery of a newer version. Media-grid
     * guarantees the order of versions, so an outlet may ignore an older version that arrives later.
     */
    private long outOfOrder(OutletReport report) {
        int newest = 0;
        long overtaken = 0;
        for (int version : report.versions(week)) {
            if (version < newest) {
                overtaken++;
            }
            newest = Math.max(newest, version);
        }
        return overtaken;
    }
}
