package kz.mediagrid.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/**
 * The days of a grid as plain text that is pasted into a messenger, in one reader's language.
 *
 * <p>Each day begins with a heading, and each event with its time. Every statement is a line of its own; lines end with
 * {@code \n}. The text of an event is {@link MessengerText}. An event of several days is on each of its days; after its
 * first day in the text, without organisers, contacts and registration.
 */
public final class GridText {

    private final EntriesInWords entries;
    private final Words words;
    private final DatesInWords dates;
    private final EntryLines lines;

    public GridText(EntriesInWords entries, Words words) {
        this.entries = entries;
        this.words = words;
        this.dates = new DatesInWords(words);
        this.lines = new EntryLines(words, MessengerText::of, MessengerText::exact);
    }

    /**
     * The text of {@code days}, in their order.
     *
     * @param heading the first lines, which name the grid and its version
     */
    public String of(List<String> heading, List<DayOrder.Day> days) {
        var blocks = Stream.concat(
                Stream.of(String.join("\n", heading)),
                days.isEmpty() ? Stream.of(words.say("grid.empty")) : days(days));
        return blocks.collect(Collectors.joining("\n\n\n", "", "\n"));
    }

    /** The days, in which each event is told in full once: on the first of its days in the text. */
    private Stream<String> days(List<DayOrder.Day> days) {
        var told = new HashSet<String>();
        return days.stream().map(day -> day(day, told));
    }

    private String day(DayOrder.Day day, Set<String> told) {
        var events = day.entries().isEmpty()
                ? Stream.of(words.say("grid.day-none"))
                : day.entries().stream().map(entry -> event(entry, day.date(), told.add(entry.getEventId())));
        return Stream.concat(Stream.of(loud(dates.weekday(day.date()))), events).collect(Collectors.joining("\n\n"));
    }

    private String event(GridEntry known, LocalDate date, boolean whole) {
        var entry = entries.of(known);
        var dayOf = DayOfEvent.of(known, date);
        var once = lines.ofOneEntry();
        var title = new ArrayList<@Nullable String>();
        // The hours of the start belong to the first day alone.
        title.add(dayOf.filter(DayOfEvent::goesOn)
                        .map(day -> day.in(words))
                        .orElse(entry.when().time())
                + " " + title(entry.head(), once));
        title.add(tags(entry.head()));
        title.add(days(
                entry.when(),
                dayOf.filter(day -> !day.goesOn()).map(day -> day.in(words)).orElse(null)));
        return Stream.of(
                        title.stream().filter(Objects::nonNull),
                        once.notices(entry).stream(),
                        once.place(entry).stream(),
                        whole ? rest(entry, once) : Stream.<String>empty())
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> rest(EntryInWords entry, EntryLines once) {
        return Stream.of(once.organisers(entry), once.contacts(entry), once.attendance(entry))
                .flatMap(List::stream);
    }

    /** The title. A mark in capital letters precedes the title of an event that is not held, or not on this day. */
    private String title(EntryInWords.Head head, EntryLines once) {
        return head.planned() || head.mark() == null
                ? once.said(head.title())
                : loud(words.say(head.mark().words())) + ": " + once.said(head.title());
    }

    private @Nullable String tags(EntryInWords.Head head) {
        var tags = Stream.of(
                        head.featured() ? words.say("mark.featured") : null,
                        head.planned() && head.mark() != null
                                ? words.say(
                                        "mark.version",
                                        words.say(head.mark().words()),
                                        head.mark().version())
                                : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return tags.isEmpty() ? null : "(" + tags + ")";
    }

    private @Nullable String days(EntryInWords.When when, @Nullable String firstDay) {
        if (when.days() == null) {
            return null;
        }
        var days = firstDay == null ? when.days() : when.days() + ", " + firstDay;
        return when.ends() == null ? days : days + "; " + words.say("entry.ends", when.ends());
    }

    private String loud(String text) {
        return text.toUpperCase(words.locale());
    }
}
