package kz.mediagrid.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Wording;
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

    public GridText(EntriesInWords entries, Words words) {
        this.entries = entries;
        this.words = words;
        this.dates = new DatesInWords(words);
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
        var lines = new ArrayList<@Nullable String>();
        lines.add(entry.when().time() + " " + title(entry.head()));
        lines.add(tags(entry.head()));
        lines.add(days(entry.when()));
        lines.add(line("entry.reason", orNull(entry.notices().reason())));
        lines.add(line("entry.new-day", newDay(entry)));
        lines.add(line("entry.note", orNull(entry.notices().note())));
        lines.add(line("entry.place", said(entry.place())));
        lines.add(line(
                "entry.organisers",
                entry.facts().organisers().stream().map(this::said).collect(Collectors.joining("; "))));
        lines.add(line("entry.contacts", contacts(entry.attendance().contacts())));
        if (entry.head().planned()) {
            lines.add(
                    line("entry.accreditation", accreditation(entry.attendance().accreditation())));
            lines.add(line("entry.stream", entry.attendance().stream()));
        }
        return lines.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    /** The title. A mark in capital letters precedes the title of an event that is not held, or not on this day. */
    private String title(EntryInWords.Head head) {
        return head.planned() || head.mark() == null
                ? said(head.title())
                : loud(words.say(head.mark().words())) + ": " + said(head.title());
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

    private @Nullable String newDay(EntryInWords entry) {
        if (entry.notices().newDay() != null) {
            return entry.notices().newDay().day();
        }
        return entry.head().dateOpen() ? words.say("entry.date-open") : null;
    }

    private String contacts(List<ContactInWords> contacts) {
        return contacts.isEmpty()
                ? words.say("entry.no-contacts")
                : contacts.stream()
                        .map(contact -> Stream.of(
                                        orNull(contact.label()),
                                        orNull(contact.whose()),
                                        exact(contact.phone()),
                                        exact(contact.email()))
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "));
    }

    private @Nullable String accreditation(EntryInWords.@Nullable Accreditation accreditation) {
        if (accreditation == null) {
            return null;
        }
        var until = accreditation.until().text();
        if (accreditation.over()) {
            return until + " (" + words.say("entry.over") + ")";
        }
        return accreditation.href() == null ? until : until + ", " + accreditation.href();
    }

    private @Nullable String line(String key, @Nullable String value) {
        return value == null || value.isEmpty() ? null : words.say(key) + ": " + value;
    }

    private @Nullable String orNull(@Nullable Wording wording) {
        return wording == null ? null : said(wording);
    }

    private String said(Wording wording) {
        var text = MessengerText.of(wording.text());
        return wording.foreign() ? text + " (" + words.say("text.in." + wording.language()) + ")" : text;
    }

    private static @Nullable String exact(@Nullable String address) {
        return address == null ? null : MessengerText.exact(address);
    }

    private String loud(String text) {
        return text.toUpperCase(words.locale());
    }
}
