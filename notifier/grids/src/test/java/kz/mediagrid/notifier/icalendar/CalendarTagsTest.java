package kz.mediagrid.notifier.icalendar;

import static kz.mediagrid.grid.testing.Grids.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kz.mediagrid.formats.icalendar.CalendarHead;
import kz.mediagrid.notifier.grid.PublishedEvent;
import kz.mediagrid.notifier.icalendar.GridCalendars.Style;
import org.junit.jupiter.api.Test;

/** A calendar that is polled again is not written to say that it is unchanged. */
class CalendarTagsTest {

    private static final Instant PUBLISHED = Instant.parse("2026-12-04T07:00:00Z");
    private static final Style STYLE = new Style(Locale.forLanguageTag("ru"), false);
    private static final CalendarHead HEAD = head("Медиа-грид");

    private final CalendarTags tags = new CalendarTags();
    private int made;

    @Test
    void theTagOfTheSameCalendarIsMadeOnce() {
        var first = tag(HEAD, STYLE, event("edu-1", 1));

        assertThat(IntStream.range(0, 50).mapToObj(poll -> tag(HEAD, STYLE, event("edu-1", 1))))
                .containsOnly(first);
        assertThat(made).isEqualTo(1);
    }

    @Test
    void eachDifferenceMakesAnother() {
        tag(HEAD, STYLE);
        tag(HEAD, STYLE, event("edu-1", 1));
        tag(HEAD, STYLE, event("edu-1", 2));
        tag(HEAD, STYLE, event("edu-2", 1));
        tag(HEAD, STYLE, event("edu-1", 1), event("edu-2", 1));
        tag(HEAD, STYLE, event("edu-2", 1), event("edu-1", 1));
        tag(HEAD, STYLE, new PublishedEvent(entry("edu-1", "2026-12-08").build(), 1, PUBLISHED.plusSeconds(1)));
        tag(HEAD, new Style(Locale.forLanguageTag("kk"), false), event("edu-1", 1));
        tag(HEAD, new Style(Locale.forLanguageTag("ru"), true), event("edu-1", 1));
        tag(head("7–13 декабря"), STYLE, event("edu-1", 1));

        assertThat(made).isEqualTo(10);
    }

    @Test
    void nobodyFillsTheMemoryAndWhatIsPolledStays() {
        var polled = tag(HEAD, STYLE, event("edu-1", 1));
        for (int other = 2; other < 5_000; other++) {
            tag(HEAD, STYLE, event("edu-" + other, 1));
            assertThat(tag(HEAD, STYLE, event("edu-1", 1))).isEqualTo(polled);
        }
        int before = made;

        tag(HEAD, STYLE, event("edu-2", 1));

        assertThat(made).as("the oldest is forgotten").isEqualTo(before + 1);
    }

    private String tag(CalendarHead head, Style style, PublishedEvent... events) {
        return tags.of(head, List.of(events), style, () -> "\"" + ++made + '"');
    }

    private static CalendarHead head(String name) {
        return new CalendarHead(name, URI.create("https://grid.example.kz/"), null, PUBLISHED);
    }

    private static PublishedEvent event(String id, int changes) {
        return new PublishedEvent(entry(id, "2026-12-08").build(), changes, PUBLISHED);
    }
}
