package kz.mediagrid.demo.tally;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.demo.outlet.CalendarReport;
import kz.mediagrid.demo.outlet.MailedGrids;
import kz.mediagrid.demo.outlet.OutletReport;
import kz.mediagrid.schemas.MediaGridVersion;

/** Counts what reached the media, from the published versions and the outlets' own reports. */
public final class MediaTally {

    private final String week;
    private final List<MediaGridVersion> parts;
    private final List<OutletReport> webhooks;
    private final List<MailedGrids> mailboxes;
    private final List<CalendarReport> calendars;

    public MediaTally(
            String week,
            List<MediaGridVersion> parts,
            List<OutletReport> webhooks,
            List<MailedGrids> mailboxes,
            List<CalendarReport> calendars) {
        this.week = week;
        this.parts = parts;
        this.webhooks = webhooks;
        this.mailboxes = mailboxes;
        this.calendars = calendars;
    }

    MediaCount count() {
        return new MediaCount(
                webhooks.size() + mailboxes.size() + calendars.size(),
                webhooks.stream()
                        .mapToLong(report -> report.versions(week).size())
                        .sum(),
                mailboxes.stream()
                        .mapToLong(mailbox -> mailbox.mails().size() - mailbox.repeats())
                        .sum(),
                calendars.stream()
                        .mapToLong(calendar -> calendar.editions().size())
                        .sum());
    }

    Faults faults() {
        var posted = webhooks.stream()
                .map(report ->
                        new Faults(missed(report) + outOfOrder(report) + report.badSignatures(), report.doubled()));
        var mailed = mailboxes.stream().map(mailbox -> new Faults(0, mailbox.repeats()));
        var polled = calendars.stream().map(calendar -> new Faults(calendar.refused(), 0));
        return Stream.of(posted, mailed, polled).flatMap(faults -> faults).reduce(Faults.NONE, Faults::and);
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
