package kz.mediagrid.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * The days of a grid as plain text that is pasted into a messenger, in one reader's language.
 *
 * <p>Each day begins with a heading, and each event with its time. Every statement is a line of its own; lines end with
 * {@code \n}. The text of an event is {@link MessengerText}.
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
                days.isEmpty()
                        ? Stream.of(words.say("grid.empty"))
                        : days.stream().map(this::day));
        return blocks.collect(Collectors.joining("\n\n\n", "", "\n"));
    }

    private String day(DayOrder.Day day) {
        var events = day.entries().isEmpty()
                ? Stream.of(words.say("grid.day-none"))
                : day.entries().stream().map(entries::of).map(this::event);
        return Stream.concat(Stream.of(loud(dates.weekday(day.date()))), events).collect(Collectors.joining("\n\n"));
    }

    private String event(EntryInWords entry) {
        var once = lines.ofOneEntry();
        var title = new ArrayList<@Nullable String>();
        title.add(entry.when().time() + " " + title(entry.head(), once));
        title.add(tags(entry.head()));
        title.add(days(entry.when()));
        return Stream.of(
                        title.stream().filter(Objects::nonNull),
                        once.notices(entry).stream(),
                        once.place(entry).stream(),
                        once.organisers(entry).stream(),
                        once.contacts(entry).stream(),
                        once.attendance(entry).stream())
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
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

    private @Nullable String days(EntryInWords.When when) {
        if (when.days() == null) {
            return null;
        }
        return when.ends() == null ? when.days() : when.days() + "; " + words.say("entry.ends", when.ends());
    }

    private String loud(String text) {
        return text.toUpperCase(words.locale());
    }
}
