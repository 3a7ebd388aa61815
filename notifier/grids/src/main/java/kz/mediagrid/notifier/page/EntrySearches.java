package kz.mediagrid.notifier.page;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.grid.clash.Area;
import kz.mediagrid.notifier.filter.EntryFilter;
import kz.mediagrid.notifier.page.SearchPart.Choice;
import kz.mediagrid.notifier.page.SearchPart.Form;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds events of a version by the filters of subscriptions and by words. */
@Component
final class EntrySearches {

    private final AgencyNames names;
    private final BusinessClock clock;

    EntrySearches(AgencyNames names, BusinessClock clock) {
        this.names = names;
        this.clock = clock;
    }

    /** The search without a code that is no state body's or no region's. */
    EntrySearch known(EntrySearch search) {
        boolean isBody = names.nameOf(search.body()).isPresent();
        boolean isRegion = Area.allRegions().contains(search.region());
        return new EntrySearch(
                search.words(), isBody ? search.body() : "", isRegion ? search.region() : "", search.day());
    }

    /** The entries that fit, in their order. */
    List<GridEntry> found(EntrySearch search, List<GridEntry> entries) {
        if (search.isNone()) {
            return entries;
        }
        var filter = new EntryFilter(
                GridFilter.newBuilder()
                        .setBodies(listed(search.body()))
                        .setRegions(listed(search.region()))
                        .build(),
                names);
        var now = clock.instant();
        return entries.stream()
                .filter(search.byWords())
                .filter(entry -> filter.matches(entry, now))
                .toList();
    }

    private static List<String> listed(String code) {
        return code.isEmpty() ? List.of() : List.of(code);
    }

    /**
     * The form with what was asked.
     *
     * @param day the chosen day; null for all days
     */
    Form form(EntrySearch search, @Nullable LocalDate day, GridWeek week, List<GridEntry> entries, Words words) {
        var dates = new DatesInWords(words);
        return new Form(
                search.words(),
                week.days().stream()
                        .map(date -> new Choice(date.toString(), dates.weekday(date), date.equals(day)))
                        .toList(),
                choices(
                        Stream.concat(entries.stream().map(GridEntry::getAgencyCode), Stream.of(search.body()))
                                .collect(Collectors.toSet()),
                        search.body(),
                        words),
                choices(Area.allRegions(), search.region(), words));
    }

    private List<Choice> choices(Collection<String> codes, String chosen, Words words) {
        return codes.stream()
                .flatMap(code -> named(code, words).map(name -> new Choice(code, name, code.equals(chosen))).stream())
                .sorted(AlphabeticalOrder.by(Choice::name))
                .toList();
    }

    private Optional<String> named(String code, Words words) {
        return names.nameOf(code)
                .map(name -> Wording.of(name, Languages.of(words.locale())).text());
    }
}
