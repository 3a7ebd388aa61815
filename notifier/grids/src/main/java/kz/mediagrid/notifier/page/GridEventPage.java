package kz.mediagrid.notifier.page;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.formats.ChangeTexts;
import kz.mediagrid.notifier.page.GridPage.EntryOfDay;
import kz.mediagrid.notifier.page.GridPage.Week;

/**
 * The page of one planned event in a week, in one reader's language.
 *
 * @param card the newest entry of the event
 * @param day the day under which the week's page shows the event, in words
 * @param gone whether the newest version lacks the event
 * @param changes the published changes of the event, newest first
 */
record GridEventPage(Week week, EntryOfDay card, String day, boolean gone, List<Change> changes) {

    /**
     * A published change of the event.
     *
     * @param words the message key of the kind of change
     */
    record Change(int version, Moment published, String words, List<ChangeTexts.Changed> statements) {}
}
