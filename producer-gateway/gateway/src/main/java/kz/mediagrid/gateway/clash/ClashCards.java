package kz.mediagrid.gateway.clash;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.clash.ClashCard.Keep;
import kz.mediagrid.gateway.clash.ClashCard.Row;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.event.ClashingEvents;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.grid.Mergers;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.ClashKind;
import kz.mediagrid.schemas.PlannedEvent;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes the cards of clashes. The authorised body and OPS see both events. An agency sees its own event, and of another body's
 * event the body, its telephone numbers, the day and the hours.
 */
@Component
public final class ClashCards {

    private final PlannedEventView events;
    private final Directory directory;
    private final Contacts contacts;
    private final MessageSource bundles;

    ClashCards(PlannedEventView events, Directory directory, Contacts contacts, MessageSource bundles) {
        this.events = events;
        this.directory = directory;
        this.contacts = contacts;
        this.bundles = bundles;
    }

    /** The cards of the clashes of an event that the reader may see, the worst first, {@code atMost} of them. */
    public List<ClashCard> of(PlannedEvent event, int atMost, Account account, Locale locale) {
        var pairs = PairClashes.of(event.getClashes().stream().map(clash -> new ClashQuery.Pair(event, clash)));
        return of(pairs.subList(0, Math.min(atMost, pairs.size())), account, locale);
    }

    List<ClashCard> of(List<PairClashes> pairs, Account account, Locale locale) {
        var words = new Words(bundles, locale);
        var rows = rows(account, words);
        return pairs.stream().map(pair -> card(pair, rows, account, words)).toList();
    }

    /** Two events side by side, whether they clash or not, for a reader who may see both. */
    public List<Row> compared(PlannedEvent one, PlannedEvent other, Account account, Locale locale) {
        var kinds = one.getClashes().stream()
                .filter(clash -> clash.getOtherEventId().equals(other.getEventId()))
                .map(Clash::getKind)
                .toList();
        return rows(account, new Words(bundles, locale)).ofBoth(kinds, one, other);
    }

    private ClashRows rows(Account account, Words words) {
        return new ClashRows(directory, contacts, account, words);
    }

    private ClashCard card(PairClashes pair, ClashRows rows, Account account, Words words) {
        var known = events.find(pair.otherId());
        var other = known.filter(it -> account.sees(it.getAgencyCode())).orElse(null);
        return new ClashCard(
                pair.kinds().stream().map(ClashKind::name).toList(),
                new DatesInWords(words).moment(pair.since()),
                other == null ? rows.ofOwn(pair) : rows.ofBoth(pair.kinds(), pair.event(), other),
                other == null || !account.is(Role.AUTHORISED_BODY) || areTwoEvents(pair)
                        ? List.of()
                        : keeps(GridWeek.of(pair.day()), pair.event(), other, words),
                known.filter(it -> other == null && ClashingEvents.wasShown(it))
                        .map(PlannedEvent::getEventId)
                        .orElse(null));
    }

    /** Two events that are only of one body, or both featured, at the same hours are two events: there is nothing to merge. */
    private static boolean areTwoEvents(PairClashes pair) {
        return Set.of(ClashKind.BOTH_FEATURED, ClashKind.SAME_BODY).containsAll(pair.kinds());
    }

    private List<Keep> keeps(GridWeek week, PlannedEvent one, PlannedEvent other, Words words) {
        var keeps = List.of(keep(week, one, other, words), keep(week, other, one, words));
        return keeps.stream().anyMatch(keep -> keep.href() != null) ? keeps : List.of();
    }

    private Keep keep(GridWeek week, PlannedEvent kept, PlannedEvent other, Words words) {
        var reader = Languages.of(words.locale());
        return new Keep(
                Wording.of(kept.getDetails().getTitle(), reader),
                Wording.of(directory.nameOf(kept.getAgencyCode()), reader),
                Mergers.objectionTo(kept, other).isPresent()
                        ? null
                        : "/editing/" + week + "/merger?event=" + kept.getEventId() + "&other=" + other.getEventId());
    }
}
