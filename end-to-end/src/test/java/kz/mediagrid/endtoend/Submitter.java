package kz.mediagrid.endtoend;

import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.GridPublicationOrdered;
import org.apache.avro.specific.SpecificRecord;

/** Submits one planned event after another, and now and then has the week published, until told to stop. */
final class Submitter implements AutoCloseable {

    private static final int BETWEEN_MILLIS = 20;
    private static final int AN_ORDER_EACH = 25;

    private final BareGrid grid;
    private final String week;
    private final String date;
    private final Instant now;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Map<Long, String> acknowledged = new ConcurrentSkipListMap<>();
    private final Thread thread = new Thread(this::run, "submitter");

    private Submitter(BareGrid grid, String week, String date, Instant now) {
        this.grid = grid;
        this.week = week;
        this.date = date;
        this.now = now;
    }

    /** Begins, with events of {@code date} in {@code week}, received at {@code now}. */
    static Submitter start(BareGrid grid, String week, String date, Instant now) {
        var submitter = new Submitter(grid, week, date, now);
        submitter.thread.start();
        return submitter;
    }

    private void run() {
        for (int count = 1; !stopped.get(); count++) {
            var command = count % AN_ORDER_EACH == 0
                    ? order(week, now)
                    : submit("edu-" + count, on("Event " + count, date), now);
            acknowledged.put(grid.put(command), submissionId(command));
            LockSupport.parkNanos(BETWEEN_MILLIS * 1_000_000L);
        }
    }

    private static String submissionId(SpecificRecord command) {
        return command instanceof EventSubmitted submitted
                ? submitted.getSubmission().getSubmissionId()
                : ((GridPublicationOrdered) command).getSubmission().getSubmissionId();
    }

    /** The submission that lies at each offset of the log. */
    Map<Long, String> acknowledged() {
        return acknowledged;
    }

    /** Stops, and returns once the last one was acknowledged. */
    @Override
    public void close() {
        stopped.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
