package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.DispatchOutcome;
import kz.mediagrid.schemas.DispatchStanding;
import kz.mediagrid.schemas.FirstAttempt;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.OutletStanding;
import org.jspecify.annotations.Nullable;

/**
 * The progress of sending version 1 of a grid to the media.
 *
 * <p>Version 1 is sent to each outlet that is served when the version is published. The dispatch is complete when, for
 * each of these outlets, a delivery was attempted or the outlet is no longer served. If no delivery was attempted, the
 * publication alone completes the dispatch, because there is nobody to send the grid to. Only the stamps of records
 * count, so the result does not depend on the order in which the records are read.
 */
final class Dispatch {

    private final DispatchStanding version;
    private final Instant until;
    private final DispatchReport report = new DispatchReport();
    private final List<String> unserved = new ArrayList<>();
    private Instant sentAt;
    private Instant knownAt;
    private boolean complete = true;

    /** @param until the time before which attempts, suspensions and deletions count */
    Dispatch(DispatchStanding version, Instant until) {
        this.version = version;
        this.until = until;
        this.sentAt = version.getPublishedAt();
        this.knownAt = version.getPublishedAt();
    }

    /**
     * Takes one outlet into account; {@code attempt} is the first attempt to deliver version 1 to this outlet, or null
     * if there was none.
     */
    void count(String outletId, OutletStanding outlet, @Nullable FirstAttempt attempt) {
        var times = new OutletTimes(outlet, version.getPublishedAt());
        if (!isAhead(outlet.getStartOffset())) {
            return;
        }
        var end = counted(times.end());
        if (!times.isServed()) {
            if (end != null && !isGone(outlet)) {
                report.notTried(outletId, outlet, DispatchOutcome.SUSPENDED, end);
            }
        } else if (attempt != null
                && counted(at(attempt)) != null
                && (end == null || !at(attempt).isAfter(end))) {
            attempted(outletId, attempt);
            report.attempted(outletId, outlet, attempt, at(attempt));
        } else if (end != null) {
            knownAt = latest(knownAt, end);
            var why = end.equals(outlet.getGoneAt()) ? DispatchOutcome.REMOVED : DispatchOutcome.SUSPENDED;
            report.notTried(outletId, outlet, why, end);
        } else if (isAhead(outlet.getSkipSupersededBefore())) {
            complete = false;
            report.notTried(outletId, outlet, DispatchOutcome.NOT_TRIED, null);
        } else {
            report.notTried(outletId, outlet, DispatchOutcome.SKIPPED, null);
        }
    }

    /** Whether the outlet was deleted when the version was published, or before. */
    private boolean isGone(OutletStanding outlet) {
        return outlet.getGoneAt() != null && !outlet.getGoneAt().isAfter(version.getPublishedAt());
    }

    private @Nullable Instant counted(@Nullable Instant at) {
        return at == null || !at.isBefore(until) ? null : at;
    }

    /**
     * Whether version 1 is at or after {@code offset} in the log. Offsets are compared instead of times, because the clocks
     * of two services may differ.
     */
    private boolean isAhead(@Nullable Long offset) {
        return offset != null && offset <= version.getOffset();
    }

    private void attempted(String outletId, FirstAttempt attempt) {
        sentAt = latest(sentAt, at(attempt));
        knownAt = latest(knownAt, at(attempt));
        if (!attempt.getTaken()) {
            unserved.add(outletId);
        }
    }

    private Instant at(FirstAttempt attempt) {
        return attempt.getAttemptedAt() == null ? version.getPublishedAt() : attempt.getAttemptedAt();
    }

    /** Whether the dispatch is complete: a delivery to each outlet was attempted, or is no longer needed. */
    boolean isComplete() {
        return complete;
    }

    /** The stamp of the record that completes the dispatch. */
    Instant knownAt() {
        return knownAt;
    }

    /** The outcome for each outlet, as it stays on record. */
    GridDispatch report() {
        return report.written();
    }

    /** The receipt that meets the obligation when the dispatch is complete. */
    ObligationReceipt receipt() {
        return ObligationReceipt.newBuilder()
                .setReceivedAt(sentAt)
                .setUnserved(List.copyOf(unserved))
                .setDispatch(report())
                .build();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
