package kz.mediagrid.notifier.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kz.mediagrid.aggregator.topology.Histories;
import kz.mediagrid.aggregator.topology.Histories.Step;
import kz.mediagrid.notifier.grid.PlayedHistory;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.icalendar.GridCalendars.Style;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.state.testing.HeapStores;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Over random histories a reader who polls sees by SEQUENCE that an event changed, and never an older state. */
class CalendarHistoriesTest {

    private static final Pattern EVENT = Pattern.compile("BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n", Pattern.DOTALL);
    private static final Pattern UID = Pattern.compile("UID:(.*)");
    private static final Pattern SEQUENCE = Pattern.compile("SEQUENCE:([0-9]+)\r\n");
    private static final Pattern STAMP = Pattern.compile("DTSTAMP:([0-9]{8}T[0-9]{6}Z)\r\n");
    private static final Style STYLE = new Style(Locale.forLanguageTag("ru"), true);

    /** An event as a reader received it: the properties of revision apart from all others. */
    private record Received(int sequence, String stamp, String text) {

        static Received of(String event) {
            var text = SEQUENCE.matcher(event).replaceAll("");
            text = STAMP.matcher(text).replaceAll("").replaceAll("LAST-MODIFIED:.*\r\n", "");
            return new Received(Integer.parseInt(first(SEQUENCE, event)), first(STAMP, event), text);
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.all();
    }

    @Property(tries = 60)
    void sequenceRisesWithEachDifferenceAndNeverFalls(@ForAll("histories") List<Step> history) {
        var play = new Play();
        var before = new HashMap<String, Received>();
        int differences = 0;
        for (var step : history) {
            if (!play.publishes(step)) {
                continue;
            }
            var now = play.received();
            for (var event : now.entrySet()) {
                var earlier = before.put(event.getKey(), event.getValue());
                if (earlier == null) {
                    continue;
                }
                var later = event.getValue();
                assertThat(later.sequence()).isGreaterThanOrEqualTo(earlier.sequence());
                assertThat(later.stamp()).isGreaterThanOrEqualTo(earlier.stamp());
                if (!later.text().equals(earlier.text())) {
                    differences++;
                    assertThat(later.sequence()).as("%s%n%s", earlier, later).isGreaterThan(earlier.sequence());
                }
            }
            play.requireSameInFiles(now);
        }
        Statistics.label("events that a reader saw change").collect(differences > 0);
    }

    /** Decides commands, publishes versions, and reads what a subscriber would read. */
    private static final class Play {

        private final PublishedGrids grids = new PublishedGrids(new HeapStores());
        private final GridCalendars calendars = calendars(grids);
        private final Map<String, String> bytes = new HashMap<>();
        private final PlayedHistory history = new PlayedHistory(grids, record -> {}, command -> command);

        boolean publishes(Step step) {
            return history.publishes(step);
        }

        Map<String, Received> received() {
            return received(calendars.subscription(entry -> true, STYLE));
        }

        /** One event is the same in the files of all weeks and days that show it. */
        void requireSameInFiles(Map<String, Received> subscription) {
            for (var week : grids.weeks()) {
                var file = received(calendars.week(week, STYLE).orElseThrow());
                assertThat(subscription).containsAllEntriesOf(file);
                var day = received(
                        calendars.day(week, week.monday().plusDays(3), STYLE).orElseThrow());
                assertThat(subscription).containsAllEntriesOf(day);
                file.forEach((uid, event) -> assertThat(received(calendars
                                .event(week, uid.substring(0, uid.indexOf('@')), STYLE)
                                .orElseThrow()))
                        .containsExactlyEntriesOf(Map.of(uid, event)));
            }
        }

        private Map<String, Received> received(CalendarFile file) {
            var out = new ByteArrayOutputStream();
            try {
                file.write(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var tagged = bytes.put(file.tag(), out.toString(UTF_8));
            assertThat(tagged == null ? out.toString(UTF_8) : tagged)
                    .as("one tag is of the same bytes")
                    .isEqualTo(out.toString(UTF_8));
            var events = new HashMap<String, Received>();
            var each = EVENT.matcher(out.toString(UTF_8).replace("\r\n ", ""));
            while (each.find()) {
                assertThat(events.put(first(UID, each.group(1)).strip(), Received.of(each.group(1))))
                        .as("one event once")
                        .isNull();
            }
            return events;
        }

        private static GridCalendars calendars(PublishedGrids grids) {
            var bundles = new ResourceBundleMessageSource();
            bundles.setBasenames("edge-templates/page/words", "formats-words/words", "notifier-templates/grids/words");
            bundles.setDefaultEncoding("UTF-8");
            var links = new GridLinks(URI.create("https://grid.example.kz/"), new Outlets(), Clock.systemUTC());
            var clock = new BusinessClock(Clock.fixed(Histories.START, ZoneOffset.UTC));
            return new GridCalendars(grids, links, clock, bundles);
        }
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
