package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.schemas.DispatchOutcome;
import kz.mediagrid.schemas.FirstAttempt;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.OutletDispatch;
import kz.mediagrid.schemas.OutletStanding;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a grid's dispatch for each outlet. The numbers are of all outlets. The record names at most
 * {@value #NAMED} outlets, so that it fits in one message of the broker; the outlets that did not take the grid come
 * first.
 */
final class DispatchReport {

    static final int NAMED = 300;

    private final List<OutletDispatch> exceptions = new ArrayList<>();
    private final List<OutletDispatch> takers = new ArrayList<>();
    private @Nullable Instant firstAt;
    private @Nullable Instant lastAt;
    private int tried;

    /** Adds an outlet to which a first delivery was attempted at {@code at}. */
    void attempted(String outletId, OutletStanding outlet, FirstAttempt attempt, Instant at) {
        tried++;
        firstAt = firstAt == null || at.isBefore(firstAt) ? at : firstAt;
        lastAt = lastAt == null || at.isAfter(lastAt) ? at : lastAt;
        var outcome = attempt.getTaken() ? DispatchOutcome.TAKEN : DispatchOutcome.NOT_TAKEN;
        (attempt.getTaken() ? takers : exceptions)
                .add(new OutletDispatch(outletId, outlet.getName(), outcome, at, attempt.getHttpStatus()));
    }

    /**
     * Adds an outlet to which no delivery was attempted, because of {@code why}.
     *
     * @param at the time at which the outlet was suspended or removed; null if it was neither
     */
    void notTried(String outletId, OutletStanding outlet, DispatchOutcome why, @Nullable Instant at) {
        exceptions.add(new OutletDispatch(outletId, outlet.getName(), why, at, null));
    }

    /** The record of the outcome; the outlets are in the order in which they were added. */
    GridDispatch written() {
        return GridDispatch.newBuilder()
                .setOutlets(exceptions.size() + takers.size())
                .setTried(tried)
                .setTaken(takers.size())
                .setFirstAt(firstAt)
                .setLastAt(lastAt)
                .setNamed(Stream.concat(exceptions.stream(), takers.stream())
                        .limit(NAMED)
                        .toList())
                .build();
    }
}
