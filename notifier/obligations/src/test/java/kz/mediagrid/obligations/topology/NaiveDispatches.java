package kz.mediagrid.obligations.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.obligations.topology.NaiveObligations.Receipt;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionStatus;
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
                .filter(id -> channels(id).stream()
                        .flatMap(channel -> served(channel).stream())
                        .anyMatch(step -> !step.at().isAfter(publishedAt(week))))
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
            var channels = channels(id).stream()
                    .filter(channel -> isServed(served(channel), published))
                    .toList();
            var first = channels.stream()
                    .flatMap(channel -> Stream.ofNullable(attemptInTime(channel, week, published)))
                    .min(Comparator.comparing(DeliveryAttempted::getBusinessTime)
                            .thenComparing(attempt -> attempt.getOutcome() != AttemptOutcome.DELIVERED));
            var ends = channels.stream()
                    .flatMap(channel -> Stream.ofNullable(endAfter(served(channel), published)))
                    .toList();
            if (first.isPresent()) {
                sent.attempts().add(first.get());
            } else if (ends.size() < channels.size()) {
                return Optional.empty();
            } else {
                ends.stream().max(Instant::compareTo).ifPresent(sent.ended()::add);
            }
        }
        return Optional.of(sent);
    }

    /** A webhook, or a mail subscription. */
    private record Channel(String outlet, @Nullable String mail) {

        boolean isOf(DeliveryAttempted attempt) {
            return attempt.getOutletId().equals(outlet) && Objects.equals(attempt.getSubscriptionId(), mail);
        }

        /** Whether the entry serves the channel; empty if the outlet has no such channel. */
        Optional<Boolean> isOn(Outlet entry) {
            boolean active = entry.getStatus() == OutletStatus.ACTIVE;
            return mail == null
                    ? Optional.of(active).filter(on -> !entry.getWebhookUrl().isEmpty())
                    : subscription(entry).map(one -> active && one.getStatus() == SubscriptionStatus.ACTIVE);
        }

        int resumptions(Outlet entry) {
            return entry.getResumptions()
                    + subscription(entry).map(Subscription::getResumptions).orElse(0);
        }

        private Optional<Subscription> subscription(Outlet entry) {
            return entry.getSubscriptions().stream()
                    .filter(one -> one.getSubscriptionId().equals(mail))
                    .findFirst();
        }
    }

    private List<Channel> channels(String id) {
        return Stream.concat(
                        Stream.of((String) null),
                        entries(id)
                                .flatMap(entry -> entry.getSubscriptions().stream())
                                .map(Subscription::getSubscriptionId))
                .distinct()
                .map(mail -> new Channel(id, mail))
                .toList();
    }

    private Stream<Outlet> entries(String id) {
        return log.stream()
                .filter(record ->
                        record instanceof Outlet outlet && outlet.getOutletId().equals(id))
                .map(Outlet.class::cast);
    }

    private @Nullable DeliveryAttempted attemptInTime(Channel channel, String week, Instant published) {
        var ended = endAfter(served(channel), published);
        var first = firstAttempt(channel, week);
        return first != null && (ended == null || !first.getBusinessTime().isAfter(ended)) ? first : null;
    }

    private @Nullable Instant publishedAt(String week) {
        return log.stream()
                .filter(record -> record instanceof MediaGridVersion version
                        && version.getWeek().equals(week))
                .map(record -> ((MediaGridVersion) record).getPublishedAt())
                .findFirst()
                .orElse(null);
    }

    /** The first attempt; a mail counts only if the mail server took it. */
    private @Nullable DeliveryAttempted firstAttempt(Channel channel, String week) {
        return log.stream()
                .filter(record -> record instanceof DeliveryAttempted attempt
                        && channel.isOf(attempt)
                        && attempt.getWeek().equals(week)
                        && (channel.mail() == null || attempt.getOutcome() == AttemptOutcome.DELIVERED))
                .map(DeliveryAttempted.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** Whether the channel is served, step by step. Only a resumption ends a suspension. */
    private List<Step> served(Channel channel) {
        var steps = new ArrayList<Step>();
        int resumptions = -1;
        for (var record : log) {
            if (record instanceof Outlet outlet && outlet.getOutletId().equals(channel.outlet())) {
                var on = channel.isOn(outlet);
                if (on.isPresent() && (!on.get() || channel.resumptions(outlet) > resumptions)) {
                    steps.add(new Step(outlet.getChangedAt(), on.get()));
                }
                resumptions = on.isPresent() ? channel.resumptions(outlet) : resumptions;
            } else if (record instanceof DeliveryAttempted attempt
                    && channel.isOf(attempt)
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
