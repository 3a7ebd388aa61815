package kz.mediagrid.notifier.feed;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.EntriesInWords;
import kz.mediagrid.formats.ToldChange;
import kz.mediagrid.formats.atom.AtomEntry;
import kz.mediagrid.formats.atom.AtomFeed;
import kz.mediagrid.formats.atom.AtomHead;
import kz.mediagrid.notifier.filter.EntryFilter;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.grid.VersionNews;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.GridFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes feeds of the versions of the present week, of the weeks after it and of four weeks before it. A filter is applied to
 * an entry as of its publication, so that an entry of a feed never changes.
 */
@Component
public final class GridFeeds {

    /** The largest number of entries in a feed. */
    private static final int ENTRIES = 100;

    private static final int PAST_WEEKS = 4;

    private static final Comparator<PublishedGrid> NEWEST_FIRST = Comparator.comparing(
                    (PublishedGrid grid) -> grid.header().getPublishedAt())
            .thenComparing(grid -> grid.header().getWeek())
            .thenComparing(PublishedGrid::version)
            .reversed();

    private final PublishedGrids grids;
    private final VersionNews news;
    private final GridLinks links;
    private final AgencyNames names;
    private final BusinessClock clock;
    private final MessageSource bundles;
    private final RememberedFeeds remembered = new RememberedFeeds();

    public GridFeeds(
            PublishedGrids grids, GridLinks links, AgencyNames names, BusinessClock clock, MessageSource bundles) {
        this.grids = grids;
        this.news = new VersionNews(grids);
        this.links = links;
        this.names = names;
        this.clock = clock;
        this.bundles = bundles;
    }

    /**
     * The kind of a feed.
     *
     * @param name the name of the feed among all feeds, which never changes
     * @param byEvent whether it has an entry for each changed event, and not for each version
     * @param filter the changes that it has; null if it has all
     * @param self the address of the feed without the service; null if the address is a secret
     * @param begun the time from which the feed exists
     */
    public record Style(
            String name,
            Locale locale,
            boolean byEvent,
            @Nullable GridFilter filter,
            @Nullable String self,
            Instant begun) {}

    /** The feed as bytes, which must not be modified. */
    public byte[] of(Style style) {
        var versions = versions();
        var newest = versions.stream()
                .map(grid -> grid.header().getWeek() + '/' + grid.version())
                .collect(Collectors.joining(" "));
        return remembered.of(style + newest, () -> made(versions, style));
    }

    private List<PublishedGrid> versions() {
        var first = GridWeek.of(clock.instant().minus(Duration.ofDays(7L * PAST_WEEKS)));
        return grids.weeks().stream()
                .filter(week -> week.compareTo(first) >= 0)
                .flatMap(week -> grids.versionsOf(week).stream())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private byte[] made(List<PublishedGrid> versions, Style style) {
        var words = new Words(bundles, style.locale());
        // The words do not depend on the time of reading: no deadline is over, and no week is unpublished.
        var inWords = new EntriesInWords(Languages.of(style.locale()), words, Instant.MIN, week -> true);
        var texts = new FeedEntries(inWords, words, links.service());
        var wanted = wanted(style.filter());
        var entries = versions.stream()
                .flatMap(version -> {
                    var changes = changes(version, wanted);
                    return style.byEvent() ? texts.events(version, changes) : texts.version(version, changes);
                })
                .limit(ENTRIES)
                .toList();
        return written(style, words, entries);
    }

    private byte[] written(Style style, Words words, List<AtomEntry> entries) {
        var head = new AtomHead(
                style.name(),
                Languages.code(Languages.of(style.locale())),
                style.byEvent() ? words.say("feed.events") : words.say("feed.versions"),
                words.say("calendar.name"),
                URI.create(links.service() + "/"),
                style.self() == null ? null : URI.create(links.service() + style.self()),
                style.begun());
        var out = new ByteArrayOutputStream();
        AtomFeed.write(head, entries, out);
        return out.toByteArray();
    }

    private List<ToldChange> changes(PublishedGrid version, BiPredicate<ToldChange, Instant> wanted) {
        var published = version.header().getPublishedAt();
        return news.changes(version.header().getWeek(), version.version()).stream()
                .filter(change -> wanted.test(change, published))
                .toList();
    }

    /** A change by which an event ceases to pass the filter is news to a reader who saw the event before. */
    private BiPredicate<ToldChange, Instant> wanted(@Nullable GridFilter filter) {
        if (filter == null) {
            return (change, published) -> true;
        }
        var conditions = new EntryFilter(filter, names);
        return (change, published) -> conditions.matches(change.kind(), change.entries(), published);
    }
}
