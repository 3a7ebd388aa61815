package kz.mediagrid.gateway.kafka;

import java.util.List;
import kz.mediagrid.gateway.matter.MatterEntry;
import kz.mediagrid.gateway.matter.MatterLog;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.topics.Topics;

/** Keeps joint matters, and what is said of them, on {@code joint-matters}. */
final class KafkaMatterLog implements MatterLog {

    private final ShownLog log;

    KafkaMatterLog(AcknowledgedWriter writer, Arrivals arrivals) {
        this.log = new ShownLog(writer, arrivals, Topics.JOINT_MATTERS, "a joint matter, or what was said of one,");
    }

    @Override
    public void keep(MatterEntry entry) {
        log.keep(List.of(new ShownLog.Entry(entry.matterId(), entry.name(), entry.record())));
    }
}
