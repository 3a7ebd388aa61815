package kz.mediagrid.gateway.kafka;

import java.util.List;
import kz.mediagrid.gateway.request.RequestEntry;
import kz.mediagrid.gateway.request.RequestLog;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.topics.Topics;

/** Keeps requests, and what becomes of them, on {@code information-requests}. */
final class KafkaRequestLog implements RequestLog {

    private final ShownLog log;

    KafkaRequestLog(AcknowledgedWriter writer, Arrivals arrivals) {
        this.log = new ShownLog(
                writer, arrivals, Topics.INFORMATION_REQUESTS, "an information request, or what was said of one,");
    }

    @Override
    public void keep(List<RequestEntry> entries) {
        log.keep(entries.stream()
                .map(entry -> new ShownLog.Entry(entry.requestId(), entry.name(), entry.record()))
                .toList());
    }
}
