package kz.mediagrid.notifier.feed;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.ChangeTexts;
import kz.mediagrid.formats.EntriesInWords;
import kz.mediagrid.formats.ToldChange;
import kz.mediagrid.formats.atom.AtomEntry;
import kz.mediagrid.notifier.grid.PublishedGrid;

/** Words the entries of a feed, in one language. */
final class FeedEntries {

    /** The number of changes that an entry of a version describes; it counts the others. */
    private static final int DESCRIBED = 20;

    private final EntriesInWords entries;
    private final ChangeTexts texts;
    private final Words words;
    private final DatesInWords dates;
    private final String service;

    FeedEntries(EntriesInWords entries, Words words, String service) {
        this.entries = entries;
        this.texts = new ChangeTexts(entries, words);
        this.words = words;
        this.dates = new DatesInWords(words);
        this.service = service;
    }

    /** The entry of a version; none if it has no wanted changes. */
    Stream<AtomEntry> version(PublishedGrid version, List<ToldChange> changes) {
        if (changes.isEmpty()) {
            return Stream.empty();
        }
        var week = GridWeek.parse(version.header().getWeek());
        var told = changes.stream()
                .limit(DESCRIBED)
                .map(change -> texts.heading(change) + '\n' + text(change))
                .collect(Collectors.joining("\n\n"));
        var more = changes.size() > DESCRIBED ? "\n\n" + words.say("feed.more", changes.size() - DESCRIBED) : "";
        return Stream.of(new AtomEntry(
                name(version),
                words.say("feed.version", dates.range(week.monday(), week.sunday()), version.version()),
                version.header().getPublishedAt(),
                URI.create("%s/grids/%s?version=%d".formatted(service, week, version.version())),
                told + more));
    }

    /** The entries of the changed events of a version. */
    Stream<AtomEntry> events(PublishedGrid version, List<ToldChange> changes) {
        return changes.stream()
                .map(change -> new AtomEntry(
                        name(version) + '/' + change.eventId(),
                        texts.heading(change),
                        version.header().getPublishedAt(),
                        URI.create(service + page(version, change)),
                        text(change)));
    }

    private static String name(PublishedGrid version) {
        return version.header().getWeek() + '/' + version.version();
    }

    private String page(PublishedGrid version, ToldChange change) {
        return change.after() == null
                ? "/grids/" + version.header().getWeek()
                : entries.of(change.after()).key().page();
    }

    private String text(ToldChange change) {
        return String.join("\n", texts.lines(change));
    }
}
