package kz.mediagrid.notifier.outletmail;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.formats.ToldChange;
import kz.mediagrid.notifier.filter.EntryFilter;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.grid.VersionNews;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.Subscription;

/**
 * Chooses the changes that a mail subscription is sent, and writes the mails.
 *
 * <p>Version 1 of a week is mailed at once. Of a later version, the changes of the day of publication and of the next day are
 * mailed at once, and all others with the mail of the next morning. Thus each change is mailed once; the mail of the morning
 * repeats one only to bring an event as it now is.
 */
public final class OutletMails {

    private static final int FIRST = 1;
    private static final byte[] NOTHING = {};

    private final VersionNews news;
    private final AgencyNames names;
    private final MailWriting writing;
    private final Clock business;

    /** @param business the business time, which decides whether accreditation is open */
    public OutletMails(PublishedGrids grids, AgencyNames names, MailWriting writing, Clock business) {
        this.news = new VersionNews(grids);
        this.names = names;
        this.writing = writing;
        this.business = business;
    }

    /** The time of publication; empty while the version cannot be mailed yet. */
    public Optional<Instant> publishedAt(String week, int version) {
        return news.publishedAt(week, version);
    }

    /**
     * The mail that is sent as soon as the version is published; empty if the subscription is sent nothing of it now.
     *
     * @param id the mail's id, the same whenever it is sent again
     * @param whole whether the subscription lacks what came before, so that the mail brings all events of the week
     */
    public byte[] atOnce(Destination to, String id, String week, int version, boolean whole) {
        var parsed = GridWeek.parse(week);
        if (version == FIRST || whole) {
            var shown = news.grid(week, version).entries().stream()
                    .filter(entry -> passes(to, entry))
                    .toList();
            return writing.of(to, id, List.of(), mail -> mail.grid(parsed, version, shown));
        }
        if (subscription(to).getDigestOnly()) {
            return NOTHING;
        }
        var published = news.grid(week, version).header().getPublishedAt();
        var changes = news.changes(week, version).stream()
                .filter(change -> MailDays.isNear(change, published))
                .filter(change -> passes(to, change))
                .toList();
        return changes.isEmpty()
                ? NOTHING
                : writing.of(to, id, events(changes.stream()), mail -> mail.changes(parsed, version, changes));
    }

    /**
     * The mail of a morning, with the changes that were not mailed at once; empty if there are none. Changes of one event are
     * one change in it, with those that were mailed at once afterwards: the mail never brings an event as it no longer is.
     *
     * @param versions the numbers of the versions since the last morning, by week
     */
    public byte[] digest(Destination to, String id, Instant morning, Map<String, List<Integer>> versions) {
        var weeks = new TreeMap<GridWeek, List<ToldChange>>();
        versions.forEach((week, numbers) -> {
            var changes = later(to, week, numbers);
            if (!changes.isEmpty()) {
                weeks.put(GridWeek.parse(week), changes);
            }
        });
        return weeks.isEmpty()
                ? NOTHING
                : writing.of(
                        to,
                        id,
                        events(weeks.values().stream().flatMap(List::stream)),
                        mail -> mail.digest(AlmatyTime.dateOf(morning), weeks));
    }

    private static List<GridEntry> events(Stream<ToldChange> changes) {
        return changes.map(ToldChange::newest).toList();
    }

    private List<ToldChange> later(Destination to, String week, List<Integer> versions) {
        var byEvent = new LinkedHashMap<String, ToldChange>();
        boolean all = subscription(to).getDigestOnly();
        for (int version : versions) {
            if (version > FIRST) {
                var published = news.grid(week, version).header().getPublishedAt();
                news.changes(week, version).stream()
                        .filter(change ->
                                all || byEvent.containsKey(change.eventId()) || !MailDays.isNear(change, published))
                        .filter(change -> passes(to, change))
                        .forEach(change -> byEvent.merge(change.eventId(), change, ToldChange::then));
            }
        }
        return byEvent.values().stream().filter(change -> !change.isNothing()).toList();
    }

    /** An event that no longer passes the filter is also news to the reader to whom it was announced. */
    private boolean passes(Destination to, ToldChange change) {
        return filter(to).matches(change.kind(), change.entries(), business.instant());
    }

    private boolean passes(Destination to, GridEntry entry) {
        return filter(to).matches(entry, business.instant());
    }

    private EntryFilter filter(Destination to) {
        return new EntryFilter(subscription(to).getFilter(), names);
    }

    private static Subscription subscription(Destination to) {
        return Objects.requireNonNull(to.mail());
    }
}
