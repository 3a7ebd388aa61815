package kz.mediagrid.gateway.outlet;

import java.time.Instant;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;

/** Records of the topic {@code outlets}, as the notifier writes them. */
public final class OutletRecords {

    private OutletRecords() {}

    public static Outlet outlet(String id, String name, OutletStatus status) {
        return Outlet.newBuilder()
                .setOutletId(id)
                .setName(LocalizedText.newBuilder().setKk(name).build())
                .setWebhookUrl("https://example.kz/" + id)
                .setSecret("whsec_")
                .setStatus(status)
                .setStartOffset(0)
                .setRevision(1)
                .setChangedAt(Instant.parse("2026-11-01T05:00:00Z"))
                .setSubmissionId(id)
                .setRequestId(id)
                .build();
    }
}
