package kz.mediagrid.demo.play;

import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.demo.outlet.MailedGrids;
import kz.mediagrid.demo.outlet.OutletsProcess;
import kz.mediagrid.demo.tally.OutletComparison.OutletKnowledge;

/**
 * An outlet whose editor reads mails.
 *
 * @param id the id that the media-grid gave the outlet when it asked
 */
record MailedOutlet(SampleOutlet sample, String id, String week, OutletsProcess outlets) implements PlayedOutlet {

    /** Each version of the sample week comes in one mail: version 1 at once, version 2 in the morning. */
    @Override
    public boolean has(int version) {
        return mails().mails().size() >= version;
    }

    MailedGrids mails() {
        return MailedGrids.to(sample.mail(), outlets.mails());
    }

    @Override
    public OutletKnowledge told() {
        var mails = mails();
        return new OutletKnowledge(
                sample.called(),
                "mail",
                "mails about events: %d".formatted(mails.mails().size()),
                mails.events(GridWeek.parse(week)));
    }
}
