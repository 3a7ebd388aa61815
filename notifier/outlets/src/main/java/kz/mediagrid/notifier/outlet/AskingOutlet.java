package kz.mediagrid.notifier.outlet;

import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.Outlet;

/**
 * An outlet that asks to be served, in the list.
 *
 * @param since the business time at which it asked
 */
public record AskingOutlet(String outletId, Wording name, Moment since) {

    static AskingOutlet of(Outlet outlet, Words words) {
        return new AskingOutlet(
                outlet.getOutletId(),
                Wording.of(outlet.getName(), Languages.of(words.locale())),
                new DatesInWords(words).fullMoment(outlet.getChangedAt()));
    }
}
