package kz.mediagrid.gateway.clash;

import java.util.Locale;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.event.EventIds;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the page of a week's clashes. */
@Component
final class ClashPages {

    /** The largest number of cards on a page. A week may have thousands of them. */
    static final int AT_ONCE = 50;

    private final ClashQuery clashes;
    private final ClashCards cards;
    private final MessageSource bundles;

    ClashPages(ClashQuery clashes, ClashCards cards, MessageSource bundles) {
        this.clashes = clashes;
        this.cards = cards;
        this.bundles = bundles;
    }

    /** The reason for which the page may be empty. */
    private String none(GridWeek week, String event, Account account) {
        if (event.isEmpty()) {
            return account.seesAll() ? "ANY" : "OWN";
        }
        return clashes.isIn(week, event, account) ? "EVENT" : "UNKNOWN";
    }

    /**
     * @param event the id of the event whose clashes are shown; empty for those of all events
     * @param skipped the number of cards to skip
     */
    ClashPage page(GridWeek week, String event, int skipped, Account account, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        var pairs = clashes.pairsIn(week, account).stream()
                .filter(pair -> event.isEmpty() || pair.isOf(event))
                .toList();
        var of = EventIds.isWellFormed(event) ? "event=" + event + "&from=" : "from=";
        var from = Math.min(Math.max(0, skipped), pairs.size());
        var to = Math.min(from + AT_ONCE, pairs.size());
        return new ClashPage(
                dates.fullWeek(week),
                dates.week(week.previous()),
                dates.week(week.next()),
                !event.isEmpty(),
                !account.seesAll(),
                none(week, event, account),
                cards.of(pairs.subList(from, to), account, locale),
                new ClashPage.Part(
                        Math.min(from + 1, to),
                        to,
                        pairs.size(),
                        from > 0 ? "/clashes/" + week + "?" + of + Math.max(0, from - AT_ONCE) : null,
                        to < pairs.size() ? "/clashes/" + week + "?" + of + to : null));
    }
}
