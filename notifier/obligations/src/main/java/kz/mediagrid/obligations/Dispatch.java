package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.DispatchStanding;
import kz.mediagrid.schemas.FirstAttempt;
import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.OutletStanding;
import org.jspecify.annotations.Nullable;

/**
 * How far version 1 of a grid has gone out to the media.
 *
 * <p>It goes to each outlet that was served when it was published. One that was not tried yet is waited for, unless it
 * ceased to be served since. By stamps alone: the answer does not depend on what was read first.
 */
final class Dispatch {

    private final DispatchStanding version;
    private final List<String> unserved = new ArrayList<>();
    private Instant sentAt;
    private Instant knownAt;
    private boolean complete = true;

    Dispatch(DispatchStanding version) {
        this.version = version;
        this.sentAt = version.getPublishedAt();
        this.knownAt = version.getPublishedAt();
    }

    /** Takes one outlet into account, and its first attempt if there was one. */
    void count(String outletId, OutletStanding outlet, @Nullable FirstAttempt attempt) {
        var times = new OutletTimes(outlet, version.getPublishedAt());
        if (!isAhead(outlet.getStartOffset()) || !times.isServed()) {
            return;
        }
        var end = times.end();
        if (attempt != null && (end == null || !at(attempt).isAfter(end))) {
            attempted(outletId, attempt);
        } else if (end != null) {
            knownAt = latest(knownAt, end);
        } else if (isAhead(outlet.getSkipSupersededBefore())) {
            complete = false;
        }
    }

    /** Whether version 1 comes at or after that offset; the log's order tells it where clocks of two services differ. */
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

    /** Whether nobody is waited for any more. */
    boolean isComplete() {
        return complete;
    }

    /** The stamp of the last thing that makes it complete. */
    Instant knownAt() {
        return knownAt;
    }

    /** What meets the obligation, once it is complete. */
    ObligationReceipt receipt() {
        return ObligationReceipt.newBuilder()
                .setReceivedAt(sentAt)
                .setUnserved(List.copyOf(unserved))
                .build();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
