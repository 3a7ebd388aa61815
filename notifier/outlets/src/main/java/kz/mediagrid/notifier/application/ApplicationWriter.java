package kz.mediagrid.notifier.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.notifier.outlet.NoFields;
import kz.mediagrid.notifier.outlet.OutletWriter;
import kz.mediagrid.notifier.outlet.OutletWriter.Written;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletApplication;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionStatus;
import kz.mediagrid.topics.Topics;

/** Writes outlets that ask for the media-grid, and the answers to them. */
final class ApplicationWriter {

    /** The largest number of outlets that wait for an answer: nobody reads more, and anybody may ask. */
    private static final int MOST = 100;

    /** The number of days after which an application that nobody answered is removed [business time]. */
    static final int DAYS = 30;

    /** The largest number of those with one mail address, which may be the address of somebody who knows nothing of them. */
    private static final int MOST_OF_ADDRESS = 3;

    private static final int MADE_FROM = 12;

    private final OutletWriter writer;
    private final Outlets outlets;
    private final RecentApplications recent;
    private final RefusedCalls refused;

    ApplicationWriter(OutletWriter writer, Outlets outlets, RecentApplications recent, RefusedCalls refused) {
        this.writer = writer;
        this.outlets = outlets;
        this.recent = recent;
        this.refused = refused;
    }

    /**
     * Writes an outlet that asks. A repeat of the form changes nothing.
     *
     * @param from the IP address of the caller
     * @throws kz.mediagrid.edge.problem.RequestProblem if too many outlets wait for an answer, in all or with this mail address,
     *     or too many asked from this network
     */
    void ask(Outlet.Builder asking, SubmissionIds ids, Instant at, String from) {
        var id = "outlet-" + ids.submissionId().substring(0, MADE_FROM);
        writer.<String>decide(records -> {
            if (outlets.findAsking(id).isEmpty() && outlets.find(id).isEmpty()) {
                requirePlace(asking.getApplication().getMailAddress());
                recent.count(from, id);
                records.put(
                        Topics.OUTLETS,
                        id,
                        asking.setOutletId(id)
                                .setRevision(1)
                                .setChangedAt(at)
                                .setSubmissionId(ids.submissionId())
                                .setRequestId(ids.requestId())
                                .build());
            }
            return id;
        });
    }

    private void requirePlace(String mail) {
        var waiting = outlets.asking();
        if (waiting.size() >= MOST) {
            throw refused.by(
                    RefusingLimit.APPLICATIONS,
                    ProblemKind.UNAVAILABLE.because(ProblemText.of("application.too-many")));
        }
        var alike = waiting.stream()
                .filter(one -> one.getApplication().getMailAddress().equalsIgnoreCase(mail))
                .count();
        if (alike >= MOST_OF_ADDRESS) {
            throw ProblemKind.VALIDATION.at(
                    Place.WHOLE.field("mail"), ProblemText.of("application.too-many-of-address", MOST_OF_ADDRESS));
        }
    }

    Optional<Outlet> find(String id) {
        return outlets.findAsking(id);
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if no outlet with this id waits for an answer */
    Outlet require(String id) {
        return find(id).orElseThrow(ApplicationWriter::unknown);
    }

    private static RequestProblem unknown() {
        return ProblemKind.NOT_FOUND.because(ProblemText.of("application.unknown"));
    }

    /** The outlet is served from the next version on: at its webhook, and by mail at the address of the person who asked. */
    Written confirm(String id, Write<NoFields> write) {
        return writer.decide(records -> {
            var confirmed = outlets.find(id)
                    .filter(outlet ->
                            outlet.getSubmissionId().equals(write.ids().submissionId()));
            if (confirmed.isPresent()) {
                return new Written(confirmed.get(), true);
            }
            var asking = require(id);
            var application = asking.getApplication();
            var changed = writer.confirmed(asking, write).setWebhookUrl(application.getWebhookUrl());
            if (application.getChannels().contains(SubscriptionChannel.MAIL)) {
                changed.setSubscriptions(List.of(mail(application, changed.getStartOffset(), write)));
            }
            var outlet = changed.build();
            records.put(Topics.OUTLETS, id, outlet);
            return new Written(outlet, false);
        });
    }

    private static Subscription mail(OutletApplication application, long from, Write<?> write) {
        return Subscription.newBuilder()
                .setSubscriptionId("sub-" + write.ids().submissionId().substring(0, MADE_FROM))
                .setChannel(SubscriptionChannel.MAIL)
                .setLanguage(application.getLanguage())
                .setFilter(GridFilter.newBuilder().build())
                .setAddress(application.getMailAddress())
                .setStatus(SubscriptionStatus.ACTIVE)
                .setStartOffset(from)
                .setMadeBy(write.account().id())
                .setMadeAt(write.receivedAt())
                .setChangedAt(write.receivedAt())
                .build();
    }

    /** The outlets that wait for an answer, the longest waiting first. */
    List<Outlet> open() {
        return outlets.asking().stream()
                .sorted(Comparator.comparing(asking -> asking.getApplication().getAskedAt()))
                .toList();
    }

    /** The outlets that have the name of the one that asks, or the host of its address. */
    List<Outlet> alike(Outlet asking) {
        return outlets.alike(asking.getName(), asking.getApplication().getWebhookUrl());
    }

    /** The business time at which an application is removed if nobody has answered. */
    static Instant removedAt(Outlet asking) {
        return asking.getApplication().getAskedAt().plus(Duration.ofDays(DAYS));
    }

    /**
     * Removes the applications that nobody answered in time with all that they gave.
     *
     * @param told is told of each before the next is removed, since a removal may fail
     */
    void removeUnanswered(Instant now, Consumer<Outlet> told) {
        open().stream()
                .filter(asking -> !now.isBefore(removedAt(asking)))
                .forEach(asking -> remove(asking.getOutletId()).ifPresent(told));
    }

    /** Empty if it was answered meanwhile, or another instance removed it. */
    private Optional<Outlet> remove(String id) {
        return writer.decide(records -> {
            var asking = find(id);
            asking.ifPresent(it -> records.put(Topics.OUTLETS, id, null));
            return asking;
        });
    }

    /** Removes the outlet with all that it gave, and returns it as it asked. */
    Outlet refuse(String id) {
        return remove(id).orElseThrow(ApplicationWriter::unknown);
    }
}
