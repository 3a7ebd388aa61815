package kz.mediagrid.notifier.page;

import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.DayOfEvent;
import kz.mediagrid.formats.DayOrder.Day;
import kz.mediagrid.formats.EntriesInWords;
import kz.mediagrid.notifier.page.GridPage.DaySection;
import kz.mediagrid.notifier.page.GridPage.EntryOfDay;
import kz.mediagrid.schemas.GridEntry;

/** Makes the days of a page with their entries, in one reader's language. */
record DaySections(LocalDate today, EntriesInWords rows, Words words) {

    /** @param alone whether the page shows only one day, so that the first day of an event may be on another page */
    List<DaySection> of(List<Day> days, boolean alone) {
        var dates = new DatesInWords(words);
        return days.stream()
                .map(day -> new DaySection(
                        day.date().toString(),
                        dates.weekday(day.date()),
                        day.date().equals(today),
                        day.date().isBefore(today),
                        day.entries().stream()
                                .map(entry -> entry(entry, day.date(), alone))
                                .toList()))
                .toList();
    }

    private EntryOfDay entry(GridEntry known, LocalDate date, boolean alone) {
        var entry = rows.of(known);
        var dayOf = DayOfEvent.of(known, date);
        boolean first = entry.key().day().equals(date);
        return new EntryOfDay(
                entry,
                first ? entry.id() : entry.id() + "-" + date,
                dayOf.map(day -> day.in(words)).orElse(null),
                dayOf.filter(DayOfEvent::goesOn).isPresent(),
                first || alone || date.equals(today));
    }
}
