package kz.mediagrid.notifier.outlet;

import java.time.Instant;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;

/** An outlet with a webhook, as tests of several modules enter it. */
public final class ActiveOutlet {

    private ActiveOutlet() {}

    /** An outlet that was resumed once. */
    public static Outlet.Builder named(String id) {
        return Outlet.newBuilder()
                .setOutletId(id)
                .setName(new LocalizedText(id, null, null))
                .setWebhookUrl("https://" + id + ".example/grid")
                .setSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .setStatus(OutletStatus.ACTIVE)
                .setResumptions(1)
                .setStartOffset(0)
                .setRevision(2)
                .setChangedAt(Instant.EPOCH)
                .setSubmissionId(id)
                .setRequestId(id);
    }
}
