package kz.mediagrid.notifier.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import kz.mediagrid.notifier.feed.GridFeeds.Style;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the feeds of all versions, and of all changed events, to all readers of the grid page. */
@Controller
@Tag(name = "Feeds and calendars")
final class FeedController {

    private final GridFeeds feeds;

    FeedController(GridFeeds feeds) {
        this.feeds = feeds;
    }

    /** Lists the published versions as a feed. The language is that of the query parameter lang, or of Accept-Language. */
    @GetMapping("/feeds/versions.atom")
    @Operation(operationId = "getVersionsFeed")
    FeedView versions(Locale locale) {
        return feed("versions", false, locale);
    }

    /** Lists the changed events as a feed. The language is that of the query parameter lang, or of Accept-Language. */
    @GetMapping("/feeds/events.atom")
    @Operation(operationId = "getEventsFeed")
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
