package kz.mediagrid.gateway.kafka;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.mediagrid.gateway.request.RequestEntry;
import kz.mediagrid.gateway.request.RequestLog;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.CommandTooLargeException;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.topics.Topics;

/** Keeps requests, and what becomes of them, on {@code information-requests}. */
final class KafkaRequestLog implements RequestLog {

    private static final String WHAT = "an information request, or what was said of one,";

    private final AcknowledgedWriter writer;
    private final Arrivals arrivals;

    KafkaRequestLog(AcknowledgedWriter writer, Arrivals arrivals) {
        this.writer = writer;
        this.arrivals = arrivals;
    }

    @Override
    public void keep(List<RequestEntry> entries) {
        long deadline = System.nanoTime() + AcknowledgedWriter.PATIENCE.toNanos();
        var encoded = new LinkedHashMap<String, byte[]>();
        entries.forEach(entry -> encoded.put(entry.requestId(), encode(entry)));
        var shown = entries.stream().map(entry -> arrivals.expect(entry.name())).toList();
        writer.writeAllBytesNow(Topics.INFORMATION_REQUESTS, encoded);
        shown.forEach(arrival -> await(arrival, deadline));
    }

    private byte[] encode(RequestEntry entry) {
        byte[] bytes;
        try {
            bytes = writer.encode(Topics.INFORMATION_REQUESTS, entry.record());
        } catch (RuntimeException e) {
            throw new NotAcknowledgedException(WHAT, e);
        }
        if (bytes.length > Topics.LARGEST_COMMAND) {
            throw new CommandTooLargeException(bytes.length, Topics.LARGEST_COMMAND);
        }
        return bytes;
    }

    private static void await(CountDownLatch shown, long deadline) {
        try {
            if (!shown.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new NotAcknowledgedException(WHAT, new TimeoutException("it is kept, but not shown yet"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAcknowledgedException(WHAT, e);
        }
    }
}
