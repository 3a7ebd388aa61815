package kz.mediagrid.notifier.outlet;

import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.topics.Topics;

/** Writes outlets to the topic {@code outlets}. */
final class KafkaOutletLog implements OutletLog {

    private final AcknowledgedWriter writer;

    KafkaOutletLog(AcknowledgedWriter writer) {
        this.writer = writer;
    }

    @Override
    public void append(Outlet outlet) {
        writer.writeNow(Topics.OUTLETS, outlet.getOutletId(), outlet);
    }
}
