package kz.mediagrid.notifier.page;

import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Feeds as readers of others have them. */
public final class ForeignFeeds {

    /** An entry of a feed, as plain text. */
    public record ReadEntry(String id, String title, Instant published, Instant updated, String link, String text) {}

    private ForeignFeeds() {}

    /** The entries that ROME reads, in the order of the feed. */
    public static List<ReadEntry> byRome(String feed) {
        try {
            return new SyndFeedInput()
                    .build(new StringReader(feed)).getEntries().stream()
                            .map(ForeignFeeds::read)
                            .toList();
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReadEntry read(SyndEntry entry) {
        var contents = entry.getContents();
        if (contents.size() != 1 || !contents.get(0).getType().equals("text")) {
            throw new IllegalStateException("not one plain text: " + contents);
        }
        if (entry.getLinks().size() != 1) {
            throw new IllegalStateException("not one link: " + entry.getLinks());
        }
        return new ReadEntry(
                entry.getUri(),
                entry.getTitle(),
                entry.getPublishedDate().toInstant(),
                entry.getUpdatedDate().toInstant(),
                entry.getLink(),
                contents.get(0).getValue());
    }

    /** The entries that the RSS Reader of Apptastic Software reads, in the order of the feed. */
    public static List<ReadEntry> byRssReader(String feed) {
        try (var items = new RssReader().read(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)))) {
            return items.map(ForeignFeeds::read).toList();
        }
    }

    private static ReadEntry read(Item item) {
        return new ReadEntry(
                item.getGuid().orElseThrow(),
                item.getTitle().orElseThrow(),
                item.getPubDateZonedDateTime().orElseThrow().toInstant(),
                item.getUpdatedZonedDateTime().orElseThrow().toInstant(),
                item.getLink().orElseThrow(),
                item.getContent().orElseThrow());
    }
}
