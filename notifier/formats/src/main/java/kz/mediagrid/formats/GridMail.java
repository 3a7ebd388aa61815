package kz.mediagrid.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.ReadableText;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.MailBlocks.Block;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/** Writes mails about grids, in one reader's language. A text of an event is one line without invisible characters. */
public final class GridMail {

    /** The number of events that a mail describes; it counts the others. */
    public static final int DESCRIBED = 100;

    private static final String LABEL_END = ": ";
    private static final String NOTHING = "—";

    private final EntriesInWords entries;
    private final Words words;
    private final DatesInWords dates;
    private final EntryLines lines;
    private final MailLinks links;

    public GridMail(EntriesInWords entries, Words words, MailLinks links) {
        this.entries = entries;
        this.words = words;
        this.dates = new DatesInWords(words);
        this.lines = new EntryLines(words, ReadableText::oneLine, ReadableText::oneLine);
        this.links = links;
    }

    /**
     * The mail that brings the events of a week as they are in one version.
     *
     * @param shown the events that the reader wants
     */
    public MailText grid(GridWeek week, int version, List<GridEntry> shown) {
        var changes = shown.stream()
                .map(entry -> new ToldChange(entry.getEventId(), ChangeKind.UNKNOWN, null, entry))
                .toList();
        return mail(words.say("outlet-mail.subject.grid", dates(week)), version, Map.of(week, changes));
    }

    /** The mail that brings the changes of one version. */
    public MailText changes(GridWeek week, int version, List<ToldChange> changes) {
        return mail(words.say("outlet-mail.subject.changes", dates(week)), version, Map.of(week, changes));
    }

    /** The mail of a morning, which brings the changes of each week that had any. */
    public MailText digest(LocalDate day, Map<GridWeek, List<ToldChange>> changes) {
        return mail(words.say("outlet-mail.subject.digest", dates.day(day)), 0, changes);
    }

    private MailText mail(String subject, int version, Map<GridWeek, List<ToldChange>> weeks) {
        var blocks = new MailBlocks(words.locale());
        blocks.add(new Block(
                1, subject, version == 0 ? List.of() : List.of(words.say("outlet-mail.version", version)), null));
        weeks.forEach((week, changes) -> week(week, changes, weeks.size() > 1, blocks));
        if (links.refusedElsewhere()) {
            blocks.add(new Block(0, words.say("outlet-mail.refused"), List.of(), null));
        }
        blocks.add(new Block(0, words.say("outlet-mail.settings"), List.of(), links.settings()));
        blocks.add(new Block(0, words.say("outlet-mail.leave"), List.of(), links.unsubscribe()));
        return new MailText(subject, blocks.plain(), blocks.html());
    }

    private void week(GridWeek week, List<ToldChange> changes, boolean named, MailBlocks blocks) {
        if (named) {
            blocks.add(new Block(1, dates(week), List.of(), null));
        }
        changes.stream().limit(DESCRIBED).map(this::event).forEach(blocks::add);
        var rest = new ArrayList<String>();
        if (changes.isEmpty()) {
            rest.add(words.say("outlet-mail.none"));
        }
        if (changes.size() > DESCRIBED) {
            rest.add(words.say("outlet-mail.more", changes.size() - DESCRIBED));
        }
        blocks.add(new Block(0, words.say("outlet-mail.week-here"), rest, links.week(week.toString())));
    }

    private Block event(ToldChange change) {
        var newest = change.newest();
        var now = statements(newest);
        var before = change.before() == null ? now : statements(change.before());
        var told = new ArrayList<String>();
        Stream.concat(now.keySet().stream(), before.keySet().stream())
                .distinct()
                .forEach(label -> told.add(label + LABEL_END + told(before.get(label), now.get(label))));
        var title = lines.said(entries.of(newest).head().title());
        var heading = change.kind() == ChangeKind.UNKNOWN
                ? title
                : words.say("outlet-mail.kind." + change.kind()) + LABEL_END + title;
        return new Block(2, heading, told, change.after() == null ? null : links.event(entries.of(newest)));
    }

    private static String told(@Nullable String before, @Nullable String now) {
        var old = before == null ? NOTHING : before;
        var present = now == null ? NOTHING : now;
        return old.equals(present) ? present : old + " → " + present;
    }

    /** The statements of an entry, by label. */
    private Map<String, String> statements(GridEntry entry) {
        var worded = entries.of(entry);
        var statements = new LinkedHashMap<String, String>();
        statements.put(words.say("outlet-mail.title"), lines.said(worded.head().title()));
        var marks = marks(worded.head());
        if (!marks.isEmpty()) {
            statements.put(words.say("outlet-mail.mark"), marks);
        }
        statements.put(words.say("outlet-mail.when"), when(entry, worded.when()));
        Stream.of(
                        lines.notices(worded),
                        lines.place(worded),
                        lines.facts(worded),
                        lines.organisers(worded),
                        lines.contacts(worded),
                        lines.attendance(worded),
                        background(worded.background()))
                .flatMap(List::stream)
                .forEach(line -> statements.put(
                        line.substring(0, line.indexOf(LABEL_END)),
                        line.substring(line.indexOf(LABEL_END) + LABEL_END.length())));
        return statements;
    }

    /** Says that the event is not held, or not on this day, and that it is featured. */
    private String marks(EntryInWords.Head head) {
        return Stream.of(
                        head.planned() || head.mark() == null
                                ? null
                                : words.say(head.mark().words()),
                        head.featured() ? words.say("mark.featured") : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private String when(GridEntry entry, EntryInWords.When when) {
        var days = when.days() == null ? dates.weekday(entry.getDate()) : when.days();
        var hours = days + ", " + when.time();
        return when.ends() == null ? hours : hours + "; " + words.say("entry.ends", when.ends());
    }

    private List<String> background(EntryInWords.Background background) {
        var told = new ArrayList<String>();
        var objective = background.objective();
        if (objective != null) {
            told.add(words.say("entry.objective") + LABEL_END + lines.said(objective));
        }
        if (!background.keyMessages().isEmpty()) {
            told.add(words.say("entry.messages")
                    + LABEL_END
                    + String.join(
                            "; ",
                            background.keyMessages().stream().map(lines::said).toList()));
        }
        if (!background.materials().isEmpty()) {
            told.add(words.say("entry.materials")
                    + LABEL_END
                    + String.join(
                            "; ",
                            background.materials().stream().map(this::material).toList()));
        }
        return told;
    }

    private String material(MaterialInWords material) {
        var title = lines.said(material.title());
        return material.href() == null ? title : title + ", " + material.href();
    }

    private String dates(GridWeek week) {
        return dates.range(week.monday(), week.sunday());
    }
}
