package kz.mediagrid.notifier.outlet;

import java.time.Clock;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.schemas.Outlet;

/** Writes the results of probes to the entries of outlets whose deliveries were suspended because nobody answered. */
public final class ProbeResults {

    private final OutletWriter writer;
    private final Clock business;

    /** @param business the business time, by which an outlet's entry says when it was changed */
    ProbeResults(OutletWriter writer, Clock business) {
        this.writer = writer;
        this.business = business;
    }

    /**
     * The outlet answered: deliveries go on where they stopped. Changes nothing if the outlet's entry changed since it was probed.
     *
     * @param probe the id of the probe's message
     * @throws kz.mediagrid.edge.problem.RequestProblem if it is uncertain whether the result is stored
     */
    public void answered(Outlet probed, String probe) {
        writer.changeProbed(probed, outlet -> OutletChanges.answered(outlet, ids(probe), business.instant()));
    }

    /** The outlet wants no more messages: it is suspended, as if it had suspended itself. Otherwise as {@link #answered}. */
    public void gone(Outlet probed, String probe) {
        writer.changeProbed(probed, outlet -> OutletChanges.gone(outlet, ids(probe), business.instant()));
    }

    /** A probe is never repeated under its id, so that one id does for both. */
    private static SubmissionIds ids(String probe) {
        return new SubmissionIds(probe, probe);
    }
}
