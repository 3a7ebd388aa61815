package kz.mediagrid.notifier.page;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.ChangeTexts;
import kz.mediagrid.notifier.grid.EventChange;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.page.GridEventPage.Change;
import kz.mediagrid.notifier.page.GridPage.EntryOfDay;
import kz.mediagrid.notifier.page.GridPage.Week;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page of one planned event. */
@Component
final class GridEventPages {

    private final PublishedGrids grids;
    private final PageEntries inWords;
    private final MessageSource bundles;

    GridEventPages(PublishedGrids grids, PageEntries inWords, MessageSource bundles) {
        this.grids = grids;
        this.inWords = inWords;
        this.bundles = bundles;
    }

    /** The page of the event; empty if no version of the week had it. */
    Optional<GridEventPage> page(GridWeek week, String eventId, Locale locale) {
        var changes = grids.changesOf(week, eventId);
        return changes.isEmpty() ? Optional.empty() : Optional.of(page(week, changes, locale));
    }

    private GridEventPage page(GridWeek week, List<EventChange> changes, Locale locale) {
        var words = new Words(bundles, locale);
        var dates = new DatesInWords(words);
        var entries = inWords.in(words);
        var last = changes.get(changes.size() - 1).told();
        var entry = entries.of(last.newest());
        var texts = new ChangeTexts(entries, words);
        var told = changes.stream()
                .map(change -> new Change(
                        change.version(),
                        dates.fullMoment(change.publishedAt()),
                        "change." + change.told().kind().name(),
                        texts.changed(change.told())))
                .collect(Collectors.toList());
        Collections.reverse(told);
        return new GridEventPage(
                new Week(week.toString(), dates.range(week.monday(), week.sunday())),
                new EntryOfDay(entry, entry.id(), null, false, true),
                dates.weekday(entry.key().day()),
                last.after() == null,
                told);
    }
}
