package kz.mediagrid.notifier.why;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.formats.ToldChange;
import kz.mediagrid.notifier.filter.EntryFilter;
import kz.mediagrid.notifier.grid.EventChange;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.outletmail.MailDays;
import kz.mediagrid.notifier.why.ChannelStep.Fate;
import kz.mediagrid.outlets.CursorIds;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.MessageIds;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionStatus;
import kz.mediagrid.watch.view.VersionView.Version;
import org.jspecify.annotations.Nullable;

/** Explains by the present settings of each channel of an outlet whether it brought the changes of an event. */
final class Explanations {

    private static final Fate FORGOTTEN = Fate.of(ChannelState.FORGOTTEN);

    private final PublishedGrids grids;
    private final Fates fates;
    private final AgencyNames names;
    private final Clock business;

    /** @param business the business time, which decides whether accreditation is open */
    Explanations(PublishedGrids grids, Fates fates, AgencyNames names, Clock business) {
        this.grids = grids;
        this.fates = fates;
        this.names = names;
        this.business = business;
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if the week is not published, or no version of it had the event */
    EventStory of(Outlet outlet, String week, String event) {
        var known = GridWeeks.parse(week);
        if (grids.newest(known).isEmpty()) {
            throw ProblemKind.NOT_FOUND.because(ProblemText.of("version.none-yet", known));
        }
        var changes = grids.changesOf(known, event);
        if (changes.isEmpty()) {
            throw ProblemKind.NOT_FOUND.because(ProblemText.of("why.unknown-event"));
        }
        return new EventStory(known, changes, channels(outlet, known.toString(), changes));
    }

    private List<ChannelStory> channels(Outlet outlet, String week, List<EventChange> changes) {
        var webhook = Destination.webhook(outlet).stream()
                .map(to -> story(null, outlet.getFilter(), changes, change -> webhook(to, week, change)));
        var subscriptions = outlet.getSubscriptions().stream()
                .map(one -> story(
                        one,
                        one.getFilter(),
                        changes,
                        change -> one.getChannel() == SubscriptionChannel.MAIL
                                ? mail(new Destination(outlet, one), week, change, changes)
                                : polled(outlet, one, change)));
        return Stream.concat(webhook, subscriptions).toList();
    }

    private static ChannelStory story(
            @Nullable Subscription subscription,
            @Nullable GridFilter filter,
            List<EventChange> changes,
            Function<EventChange, ChannelStep> explained) {
        return new ChannelStory(
                subscription, filter, changes.stream().map(explained).toList());
    }

    private ChannelStep webhook(Destination to, String week, EventChange change) {
        var filter = filter(to.outlet().getFilter());
        var version = fates.version(week, change.version());
        var entry = change.change().getEntry();
        boolean whole = version.isPresent() && isWhole(to, version.get());
        boolean brought = whole && entry != null
                ? filter.matches(entry, change.publishedAt())
                : filter.matches(change.change(), change.publishedAt());
        var fate = version.map(it -> atOnce(to, it)).orElse(FORGOTTEN);
        return step(change, brought, filter, change.publishedAt(), fate);
    }

    /** Whether the webhook is sent the whole grid, since it lacks the version before. */
    private boolean isWhole(Destination to, Version version) {
        return version.offset() < to.skipSupersededBefore()
                || version.number() > 1
                        && fates.version(version.week(), version.number() - 1)
                                .filter(previous -> previous.offset() >= to.hasFrom(version.offset()))
                                .isEmpty();
    }

    private ChannelStep mail(Destination to, String week, EventChange change, List<EventChange> all) {
        var filter = filter(subscription(to).getFilter());
        var version = fates.version(week, change.version());
        var entry = change.change().getEntry();
        boolean grid = change.version() == 1
                || version.filter(it -> it.offset() < to.skipSupersededBefore()).isPresent();
        boolean brought =
                grid && entry != null ? filter.matches(entry, change.publishedAt()) : isBrought(filter, change);
        var fate = !brought
                ? Fate.of(ChannelState.FILTERED)
                : version.map(it -> grid || !waits(to, change) ? atOnce(to, it) : inTheMorning(to, it, all, filter))
                        .orElse(FORGOTTEN);
        return step(change, brought, filter, change.publishedAt(), fate);
    }

    /** Changes of one event between two mornings are one change in the mail. */
    private Fate inTheMorning(Destination to, Version version, List<EventChange> all, EntryFilter filter) {
        var morning = MailDays.morningAfter(version.publishedAt());
        var told = all.stream()
                .filter(other -> other.version() > 1 && waits(to, other) && isBrought(filter, other))
                .filter(other -> MailDays.morningAfter(other.publishedAt()).equals(morning))
                .map(EventChange::told)
                .reduce(ToldChange::then);
        return told.filter(ToldChange::isNothing).isPresent()
                ? Fate.of(ChannelState.CAME_AND_WENT)
                : fates.of(
                        to,
                        version,
                        CursorIds.ofMornings(to.id()),
                        MessageIds.ofMorning(to.id(), AlmatyTime.dateOf(morning)),
                        morning);
    }

    private Fate atOnce(Destination to, Version version) {
        var message = MessageIds.ofVersion(to.id(), version.week(), version.number());
        return fates.of(to, version, to.id(), message, null);
    }

    private static boolean waits(Destination to, EventChange change) {
        return subscription(to).getDigestOnly() || !MailDays.isNear(change.told(), change.publishedAt());
    }

    /** A calendar shows the entries that pass now; a feed those that passed at their publication. */
    private ChannelStep polled(Outlet outlet, Subscription one, EventChange change) {
        var filter = filter(one.getFilter());
        boolean calendar = one.getChannel() == SubscriptionChannel.CALENDAR;
        var at = calendar ? business.instant() : change.publishedAt();
        var entry = change.change().getEntry();
        boolean brought = calendar && entry != null ? filter.matches(entry, at) : isBrought(filter, change);
        return step(change, brought, filter, at, Fate.of(polled(outlet, one, brought)));
    }

    private static ChannelState polled(Outlet outlet, Subscription one, boolean brought) {
        if (one.getStatus() == SubscriptionStatus.ENDED) {
            return ChannelState.ENDED;
        }
        if (!brought) {
            return ChannelState.FILTERED;
        }
        boolean on = one.getStatus() == SubscriptionStatus.ACTIVE && outlet.getStatus() == OutletStatus.ACTIVE;
        return on ? ChannelState.POLLED : ChannelState.SUSPENDED;
    }

    private static ChannelStep step(EventChange change, boolean brought, EntryFilter filter, Instant at, Fate fate) {
        return new ChannelStep(change, brought, filter.why(change.told().newest(), at), fate);
    }

    /** A change by which an event ceases to pass the filter is news to a reader who saw the event before. */
    private static boolean isBrought(EntryFilter filter, EventChange change) {
        return change.told().entries().anyMatch(entry -> filter.matches(entry, change.publishedAt()));
    }

    private EntryFilter filter(@Nullable GridFilter wanted) {
        return new EntryFilter(wanted == null ? GridFilter.newBuilder().build() : wanted, names);
    }

    private static Subscription subscription(Destination to) {
        return Objects.requireNonNull(to.mail());
    }
}
