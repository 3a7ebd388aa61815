package kz.mediagrid.editingpages.editing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.editingpages.editing.EditingPage.Body;
import kz.mediagrid.editingpages.editing.EditingPage.Choice;
import kz.mediagrid.editingpages.editing.EditingPage.Choices;
import kz.mediagrid.editingpages.editing.EditingPage.FilingRow;
import kz.mediagrid.editingpages.editing.EditingPage.Marks;
import kz.mediagrid.editingpages.editing.EditingPage.Other;
import kz.mediagrid.editingpages.editing.EditingPage.Span;
import kz.mediagrid.editingpages.editing.EditingPage.Week;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.policy.EditorialPolicies;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of a week's filings. */
@Component
final class EditingPages {

    /** The largest number of filings on one page. A week may have thousands of filings. */
    static final int AT_ONCE = 100;

    private final WeekFilings filings;
    private final PlannedEventView events;
    private final Directory directory;
    private final EditorialPolicies policies;

    EditingPages(WeekFilings filings, PlannedEventView events, Directory directory, EditorialPolicies policies) {
        this.filings = filings;
        this.events = events;
        this.directory = directory;
        this.policies = policies;
    }

    /**
     * The part of the list to show.
     *
     * @param from the number of filings to skip; null for the page with the selected filing
     * @param selected the id of the event whose card is shown; empty if none is
     * @param merging the id of the filing into which the editor is about to merge another filing; empty if there is
     *     none
     */
    record Asked(EditingFilter filter, @Nullable Integer from, String selected, String merging) {}

    EditingPage page(GridWeek week, Asked asked, Words words) {
        var dates = new DatesInWords(words);
        var all = filings.in(week);
        return new Listing(week, asked, all, words, dates).page();
    }

    boolean includes(GridWeek week) {
        return policies.of(week.toString()).getPolicy() == EditorialPolicy.INCLUDE_UNLESS_EXCLUDED;
    }

    private static Wording title(PlannedEvent event, Language reader) {
        return Wording.of(event.getDetails().getTitle(), reader);
    }

    /** The event in a few words; empty if no event has this id. */
    Optional<Other> other(String id, Language reader) {
        return events.find(id).map(event -> other(event, reader));
    }

    Other other(PlannedEvent event, Language reader) {
        return new Other(
                event.getEventId(), title(event, reader), Wording.of(directory.nameOf(event.getAgencyCode()), reader));
    }

    private final class Listing {

        private final GridWeek week;
        private final Asked asked;
        private final List<WeekFiling> all;

        /** The filings of the filter's body that its search finds, on any day and with any trait. */
        private final List<WeekFiling> found;

        private final DatesInWords dates;
        private final Language reader;
        private final boolean includes;

        private Listing(GridWeek week, Asked asked, List<WeekFiling> all, Words words, DatesInWords dates) {
            this.week = week;
            this.asked = asked;
            this.all = all;
            this.found = all.stream().filter(filings.found(asked.filter())).toList();
            this.dates = dates;
            this.reader = Languages.of(words.locale());
            this.includes = includes(week);
        }

        private EditingPage page() {
            var filter = asked.filter();
            var listed = found.stream().filter(filings.chosen(week, filter)).toList();
            int at = at(listed);
            int from = from(listed, at);
            int to = Math.min(from + AT_ONCE, listed.size());
            return new EditingPage(
                    new Week(
                            week.toString(),
                            dates.range(week.monday(), week.sunday()),
                            dates.week(week.previous()),
                            dates.week(week.next())),
                    includes,
                    filter,
                    new Choices(traits(), days(), bodies(), filter.isUnknown(week)),
                    rows(listed.subList(from, to), at < 0 ? -1 : at - from),
                    new Span(
                            Math.min(from + 1, to),
                            to,
                            listed.size(),
                            from > 0 ? pageFrom(Math.max(0, from - AT_ONCE)) : null,
                            to < listed.size() ? pageFrom(to) : null),
                    at < 0 || at + 1 == listed.size()
                            ? asked.selected()
                            : listed.get(at + 1).event().getEventId(),
                    other(asked.merging(), reader).orElse(null));
        }

        /** The place of the selected filing in the list; -1 if it is not there. */
        private int at(List<WeekFiling> listed) {
            return IntStream.range(0, listed.size())
                    .filter(i -> listed.get(i).event().getEventId().equals(asked.selected()))
                    .findFirst()
                    .orElse(-1);
        }

        private int from(List<WeekFiling> listed, int at) {
            return asked.from() == null
                    ? Math.max(0, at - at % AT_ONCE)
                    : Math.min(Math.max(0, asked.from()), listed.size());
        }

        private String pageFrom(int from) {
            return asked.filter().address(week, Map.of("from", Integer.toString(from), "merge", asked.merging()));
        }

        private long count(EditingFilter filter) {
            return found.stream().filter(filings.chosen(week, filter)).count();
        }

        private Choice choice(String name, EditingFilter filter) {
            return new Choice(
                    name,
                    filter.address(week, Map.of("merge", asked.merging())),
                    count(filter),
                    filter.equals(asked.filter()));
        }

        private List<Choice> traits() {
            return Stream.concat(
                            Stream.of(choice("", asked.filter().withOnly(""))),
                            Stream.of(FilingTrait.values())
                                    .map(trait ->
                                            choice(trait.name(), asked.filter().withOnly(trait.address()))))
                    .toList();
        }

        private List<Choice> days() {
            return Stream.concat(
                            Stream.of(choice("", asked.filter().withDay(""))),
                            week.days().stream()
                                    .map(date -> choice(
                                            dates.weekday(date), asked.filter().withDay(date.toString()))))
                    .toList();
        }

        private List<Body> bodies() {
            var counts = all.stream()
                    .map(filing -> filing.event().getAgencyCode())
                    .collect(groupingBy(code -> code, counting()));
            return counts.entrySet().stream()
                    .map(body -> new Body(
                            body.getKey(),
                            Wording.of(directory.nameOf(body.getKey()), reader).text(),
                            body.getValue(),
                            body.getKey().equals(asked.filter().body())))
                    .sorted(AlphabeticalOrder.by(Body::name))
                    .toList();
        }

        /** @param selected the place of the selected filing among them; -1 if none is selected */
        private List<FilingRow> rows(List<WeekFiling> listed, int selected) {
            var rows = new ArrayList<FilingRow>();
            LocalDate before = null;
            for (var filing : listed) {
                rows.add(row(filing, filing.day().equals(before), key(rows.size() - selected)));
                before = filing.day();
            }
            return rows;
        }

        /** @param distance the number of rows from the selected one; 1 for the first row if none is selected */
        private static @Nullable String key(int distance) {
            return switch (distance) {
                case 1 -> "J";
                case -1 -> "K";
                default -> null;
            };
        }

        private FilingRow row(WeekFiling filing, boolean sameDay, @Nullable String key) {
            var event = filing.event();
            var details = event.getDetails();
            return new FilingRow(
                    event.getEventId(),
                    asked.filter().address(week, Map.of("event", event.getEventId(), "merge", asked.merging())),
                    sameDay ? null : dates.weekday(filing.day()),
                    dates.hours(details.getTiming(), details.getStartTime(), null),
                    title(event, reader),
                    Wording.of(directory.nameOf(event.getAgencyCode()), reader),
                    WeekFiling.lastChange(event),
                    new Marks(
                            filing.isInGrid(includes),
                            event.getDecision().name(),
                            filing.standing(),
                            filing.late(),
                            FilingTrait.CLASHING.isOf(filing),
                            event.getEventId().equals(asked.selected()),
                            key));
        }
    }
}
