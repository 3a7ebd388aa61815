package kz.mediagrid.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.MailBlocks.Block;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridEntry;

/** Writes mails about grids, in one reader's language. A text of an event is one line without invisible characters. */
public final class GridMail {

    /** The number of events that a mail describes; it counts the others. */
    public static final int DESCRIBED = 100;

    private final EntriesInWords entries;
    private final Words words;
    private final DatesInWords dates;
    private final ChangeTexts texts;
    private final MailLinks links;

    public GridMail(EntriesInWords entries, Words words, MailLinks links) {
        this.entries = entries;
        this.words = words;
        this.dates = new DatesInWords(words);
        this.texts = new ChangeTexts(entries, words);
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
        return new Block(
                2,
                texts.heading(change),
                texts.lines(change),
                change.after() == null ? null : links.event(entries.of(change.newest())));
    }

    private String dates(GridWeek week) {
        return dates.range(week.monday(), week.sunday());
    }
}
