package kz.mediagrid.obligations.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.obligations.topology.NaiveObligations.Receipt;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** How grids went out, written down naively: each outlet's story is gone through anew whenever somebody asks. */
final class NaiveDispatches {

    private final List<SpecificRecord> log;

    NaiveDispatches(List<SpecificRecord> log) {
        this.log = log;
    }

    /** What meets the obligation of that week: once, when the last outlet that was served then was tried. */
    List<Receipt> receipts(String week) {
        return sent(week).stream()
                .map(sent -> new Receipt(
                        latest(sent.attempts().stream().map(DeliveryAttempted::getBusinessTime), week),
                        false,
                        latest(
                                Stream.concat(
                                        sent.attempts().stream().map(DeliveryAttempted::getBusinessTime),
                                        sent.ended().stream()),
                                week)))
                .toList();
    }

    private Instant latest(Stream<Instant> instants, String week) {
        var published = publishedAt(week);
        return instants.filter(at -> at.isAfter(published))
                .max(Instant::compareTo)
                .orElse(published);
    }

    /** Who did not take it at the first attempt; empty while it has not gone out. */
    Optional<List<String>> unserved(String week) {
        return sent(week)
                .map(sent -> sent.attempts().stream()
                        .filter(attempt -> attempt.getOutcome() != AttemptOutcome.DELIVERED)
                        .map(DeliveryAttempted::getOutletId)
                        .sorted()
                        .toList());
    }

    /** Whether nobody was tried; empty while it has not gone out. */
    Optional<Boolean> nobody(String week) {
        return sent(week).map(sent -> sent.attempts().isEmpty());
    }

    /** The number of outlets that were served or suspended at the publication of the grid; empty while it is not sent. */
    Optional<Integer> outlets(String week) {
        return sent(week).map(sent -> (int) Histories.OUTLETS.stream()
                .filter(id -> served(id).stream().anyMatch(step -> !step.at().isAfter(publishedAt(week))))
                .count());
    }

    /** How a grid went out: the first attempts, and when those who were not tried before that ceased to be served. */
    private record Sent(List<DeliveryAttempted> attempts, List<Instant> ended) {}

    /** Empty while an outlet is missing. */
    private Optional<Sent> sent(String week) {
        var published = publishedAt(week);
        if (published == null) {
            return Optional.empty();
        }
        var sent = new Sent(new ArrayList<>(), new ArrayList<>());
        for (var id : Histories.OUTLETS) {
            var served = served(id);
            if (!isServed(served, published)) {
                continue;
            }
            var ended = endAfter(served, published);
            var first = firstAttempt(id, week);
            if (first != null && (ended == null || !first.getBusinessTime().isAfter(ended))) {
                sent.attempts().add(first);
            } else if (ended == null) {
                return Optional.empty();
            } else {
                sent.ended().add(ended);
            }
        }
        return Optional.of(sent);
    }

    private @Nullable Instant publishedAt(String week) {
        return log.stream()
                .filter(record -> record instanceof MediaGridVersion version
                        && version.getWeek().equals(week))
                .map(record -> ((MediaGridVersion) record).getPublishedAt())
                .findFirst()
                .orElse(null);
    }

    private @Nullable DeliveryAttempted firstAttempt(String id, String week) {
        return log.stream()
                .filter(record -> record instanceof DeliveryAttempted attempt
                        && attempt.getOutletId().equals(id)
                        && attempt.getWeek().equals(week))
                .map(DeliveryAttempted.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Whether the outlet is served, step by step. */
    private List<Step> served(String id) {
        var steps = new ArrayList<Step>();
        for (var record : log) {
            if (record instanceof Outlet outlet && outlet.getOutletId().equals(id)) {
                steps.add(new Step(outlet.getChangedAt(), outlet.getStatus() == OutletStatus.ACTIVE));
            } else if (record instanceof DeliveryAttempted attempt
                    && attempt.getOutletId().equals(id)
                    && attempt.getOutcome() == AttemptOutcome.SUSPENDED) {
                steps.add(new Step(attempt.getBusinessTime(), false));
            }
        }
        return steps;
    }

    private static boolean isServed(List<Step> steps, Instant at) {
        boolean served = false;
        for (var step : steps) {
            served = step.at().isAfter(at) ? served : step.served();
        }
        return served;
    }

    private static @Nullable Instant endAfter(List<Step> steps, Instant at) {
        return steps.stream()
                .filter(step -> step.at().isAfter(at) && !step.served())
                .map(Step::at)
                .findFirst()
                .orElse(null);
    }

    /** From then on the outlet is served, or not. */
    private record Step(Instant at, boolean served) {}
}
