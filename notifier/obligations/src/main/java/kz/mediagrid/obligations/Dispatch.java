package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * <p>Version 1 is sent to each outlet that is served when the version is published, by a webhook or by mail. The dispatch is
 * complete when, for each of these outlets, it was sent by one channel or no channel is served any longer. If it was sent to
 * nobody, the
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

    /** Takes one outlet into account, which is sent the version by any of its channels. */
    void count(String outletId, List<ChannelDispatch> channels) {
        channels.stream()
                .flatMap(channel -> finding(channel.standing(), channel.attempt()).stream())
                .min(Finding.DECISIVE)
                .ifPresent(finding -> count(outletId, finding));
    }

    private void count(String outletId, Finding finding) {
        var at = finding.at();
        var attempt = finding.attempt();
        if (attempt != null && at != null) {
            attempted(outletId, attempt);
            report.attempted(outletId, finding.outlet(), attempt, at);
            return;
        }
        complete &= finding.outcome() != DispatchOutcome.NOT_TRIED;
        knownAt = at == null ? knownAt : latest(knownAt, at);
        report.notTried(outletId, finding.outlet(), finding.outcome(), at);
    }

    /** The outcome for one channel; empty if the version is not sent by it. */
    private Optional<Finding> finding(OutletStanding channel, @Nullable FirstAttempt attempt) {
        var times = new OutletTimes(channel, version.getPublishedAt());
        if (!isAhead(channel.getStartOffset())) {
            return Optional.empty();
        }
        var end = counted(times.end());
        if (!times.isServed()) {
            return end == null || isGone(channel)
                    ? Optional.empty()
                    : Optional.of(new Finding(DispatchOutcome.SUSPENDED, channel, null, end));
        }
        if (attempt != null
                && counted(at(attempt)) != null
                && (end == null || !at(attempt).isAfter(end))) {
            var outcome = attempt.getTaken() ? DispatchOutcome.TAKEN : DispatchOutcome.NOT_TAKEN;
            return Optional.of(new Finding(outcome, channel, attempt, at(attempt)));
        }
        if (end != null) {
            var why = end.equals(channel.getGoneAt()) ? DispatchOutcome.REMOVED : DispatchOutcome.SUSPENDED;
            return Optional.of(new Finding(why, channel, null, end));
        }
        var why = isAhead(channel.getSkipSupersededBefore()) ? DispatchOutcome.NOT_TRIED : DispatchOutcome.SKIPPED;
        return Optional.of(new Finding(why, channel, null, null));
    }

    /**
     * The outcome for one channel of an outlet.
     *
     * @param attempt the attempt by which the version was sent; null if it was not
     * @param at the start of the attempt, or the end of the channel's service
     */
    private record Finding(
            DispatchOutcome outcome,
            OutletStanding outlet,
            @Nullable FirstAttempt attempt,
            @Nullable Instant at) {

        /**
         * The finding that decides for the outlet is first: the earliest attempt; a channel by which it may yet be sent; the
         * last end of service, because until then it might have been sent.
         */
        static final Comparator<Finding> DECISIVE = Comparator.comparingInt(Finding::rank)
                .thenComparingLong(Finding::order)
                .thenComparing(Finding::outcome);

        private int rank() {
            return switch (outcome) {
                case TAKEN, NOT_TAKEN -> 0;
                case NOT_TRIED -> 1;
                case SUSPENDED, REMOVED -> 2;
                default -> 3;
            };
        }

        private long order() {
            if (at == null) {
                return 0;
            }
            return attempt == null ? -at.toEpochMilli() : at.toEpochMilli();
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
