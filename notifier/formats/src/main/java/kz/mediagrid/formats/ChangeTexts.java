package kz.mediagrid.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.ReadableText;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/** Puts changes of entries in words, in one reader's language. Each text is one line without invisible characters. */
public final class ChangeTexts {

    private static final String LABEL_END = ": ";
    private static final String NOTHING = "—";

    private final EntriesInWords entries;
    private final Words words;
    private final DatesInWords dates;
    private final EntryLines lines;

    public ChangeTexts(EntriesInWords entries, Words words) {
        this.entries = entries;
        this.words = words;
        this.dates = new DatesInWords(words);
        this.lines = new EntryLines(words, ReadableText::oneLine, ReadableText::oneLine);
    }

    /** The kind of the change, unless it is UNKNOWN, and the title. */
    public String heading(ToldChange change) {
        var title = lines.said(entries.of(change.newest()).head().title());
        return change.kind() == ChangeKind.UNKNOWN
                ? title
                : words.say("outlet-mail.kind." + change.kind()) + LABEL_END + title;
    }

    /**
     * All statements of the entry, each with its label; a changed statement has the old one before an arrow, but of contacts only
     * the present ones are told. Of an event that is not held, the old purpose and the like are not told.
     */
    public List<String> lines(ToldChange change) {
        var now = statements(change.newest());
        var before = change.before() == null ? now : statements(change.before());
        var old = change.before() == null || isHeld(change.newest()) ? before : standing(change.before());
        return Stream.concat(now.keySet().stream(), old.keySet().stream())
                .distinct()
                .map(label ->
                        label + LABEL_END + told(mayBeTold(label) ? before.get(label) : now.get(label), now.get(label)))
                .toList();
    }

    /**
     * A changed statement, in words.
     *
     * @param label the name of the statement
     * @param before the old statement; a dash if there was none; null for contacts, since the old ones may be withdrawn
     * @param now the present statement; a dash if there is none
     */
    public record Changed(String label, @Nullable String before, String now) {}

    /**
     * The changed statements of an entry that was there before and is there now; none of one that was added or removed. Of an
     * event that is not held, or was not, only mark, time, reason, new day, note and place are told.
     */
    public List<Changed> changed(ToldChange change) {
        if (change.before() == null || change.after() == null) {
            return List.of();
        }
        boolean held = isHeld(change.before()) && isHeld(change.after());
        var before = held ? statements(change.before()) : standing(change.before());
        var now = held ? statements(change.after()) : standing(change.after());
        return Stream.concat(now.keySet().stream(), before.keySet().stream())
                .distinct()
                .filter(label -> !Objects.equals(before.get(label), now.get(label)))
                .map(label -> new Changed(
                        label,
                        mayBeTold(label) ? before.getOrDefault(label, NOTHING) : null,
                        now.getOrDefault(label, NOTHING)))
                .toList();
    }

    /** Whether the old statement may be told. Old contacts may be withdrawn. */
    private boolean mayBeTold(String label) {
        return !label.equals(words.say("entry.contacts"));
    }

    private static boolean isHeld(GridEntry entry) {
        return entry.getStanding() == EntryStanding.PLANNED;
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
        statements.putAll(standing(entry));
        put(
                statements,
                Stream.of(
                        lines.facts(worded),
                        lines.organisers(worded),
                        lines.contacts(worded),
                        lines.attendance(worded),
                        background(worded.background())));
        return statements;
    }

    /** The statements that an event has also if it is not held. */
    private Map<String, String> standing(GridEntry entry) {
        var worded = entries.of(entry);
        var statements = new LinkedHashMap<String, String>();
        var marks = marks(worded.head());
        if (!marks.isEmpty()) {
            statements.put(words.say("outlet-mail.mark"), marks);
        }
        statements.put(words.say("outlet-mail.when"), when(entry, worded.when()));
        put(statements, Stream.of(lines.notices(worded), lines.place(worded)));
        return statements;
    }

    private static void put(Map<String, String> statements, Stream<List<String>> labelled) {
        labelled.flatMap(List::stream)
                .forEach(line -> statements.put(
                        line.substring(0, line.indexOf(LABEL_END)),
                        line.substring(line.indexOf(LABEL_END) + LABEL_END.length())));
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
}
