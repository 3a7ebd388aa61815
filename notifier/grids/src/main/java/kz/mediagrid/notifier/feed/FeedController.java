package kz.mediagrid.notifier.feed;

import java.time.Instant;
import java.util.Locale;
import kz.mediagrid.notifier.feed.GridFeeds.Style;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the feeds of all versions, and of all changed events, to all readers of the grid page. */
@Controller
final class FeedController {

    private final GridFeeds feeds;

    FeedController(GridFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/feeds/versions.atom")
    FeedView versions(Locale locale) {
        return feed("versions", false, locale);
    }

    @GetMapping("/feeds/events.atom")
    FeedView events(Locale locale) {
        return feed("events", true, locale);
    }

    private FeedView feed(String name, boolean byEvent, Locale locale) {
        var language = locale.getLanguage();
        var self = "/feeds/" + name + ".atom?lang=" + language;
        return new FeedView(
                feeds.of(new Style(name + '/' + language, locale, byEvent, null, self, Instant.EPOCH)), locale, false);
    }
}
