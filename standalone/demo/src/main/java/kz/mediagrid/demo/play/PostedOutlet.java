package kz.mediagrid.demo.play;

import kz.mediagrid.demo.outlet.OutletReport;
import kz.mediagrid.demo.outlet.OutletsProcess;
import kz.mediagrid.demo.tally.OutletComparison.OutletKnowledge;

/** An outlet to whose program the versions are posted. */
record PostedOutlet(SampleOutlet sample, String week, OutletsProcess outlets) implements PlayedOutlet {

    @Override
    public String id() {
        return sample.id();
    }

    @Override
    public boolean has(int version) {
        return report().has(week, version);
    }

    OutletReport report() {
        return outlets.report(id());
    }

    @Override
    public OutletKnowledge told() {
        var report = report();
        return new OutletKnowledge(
                sample.called(),
                "webhook",
                "versions with a valid signature: %d; attempts while it was down: %d"
                        .formatted(report.versions(week).size(), report.turnedAway()),
                outlets.events(id()));
    }
}
