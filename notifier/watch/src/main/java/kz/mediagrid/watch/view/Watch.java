package kz.mediagrid.watch.view;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.follow.KeptView;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All views for ops. Only this type decides which topics feed which view. */
public record Watch(
        ObligationView owed,
        WeekForms weeks,
        AgencyNamesView agencies,
        WaitingRequests requests,
        VersionView versions,
        ServedOutlets outlets,
        MessageView messages,
        DeadLetters deadLetters) {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    /** A topic, and the change that its records make to the views. */
    private record Feed(
            Topic topic,
            BiConsumer<Watch, FollowedRecord> handler,
            @Nullable Function<Watch, KeptView> kept) {

        private Feed(Topic topic, BiConsumer<Watch, FollowedRecord> handler) {
            this(topic, handler, null);
        }

        private Followed followed(Watch watch) {
            return new Followed(
                    topic, record -> handler.accept(watch, record), null, kept == null ? null : kept.apply(watch));
        }
    }

    private static final List<Feed> FEEDS = Stream.concat(
                    Stream.of(
                            new Feed(Topics.OBLIGATIONS, Watch::obligation),
                            new Feed(Topics.OVERDUE_ALERTS, Watch::alert),
                            new Feed(Topics.PLANNED_EVENTS, Watch::plannedEvent, watch -> KeptView.inStores("filed")),
                            new Feed(Topics.AGENCIES, Watch::agency),
                            new Feed(Topics.INFORMATION_REQUESTS, Watch::request),
                            new Feed(Topics.MEDIA_GRIDS, Watch::version, Watch::versions),
                            new Feed(Topics.GRID_WEEKS, Watch::week),
                            new Feed(Topics.OUTLETS, Watch::outlet),
                            new Feed(Topics.DELIVERY_CURSORS, Watch::cursor),
                            new Feed(Topics.DELIVERIES, Watch::attempt),
                            new Feed(Topics.MESSAGES, Watch::message),
                            new Feed(Topics.MESSAGE_ATTEMPTS, Watch::messageAttempt)),
                    DeadLetters.SERVICES.stream()
                            .map(service -> new Feed(
                                    Topics.deadLetters(service), (watch, record) -> watch.deadLetter(service, record))))
            .toList();

    /**
     * Creates empty views.
     *
     * @param stores empty stores for what grows with the years
     * @param keptStores stores for the views of {@code planned-events} and {@code media-grids}
     */
    public static Watch empty(Archive archive, Stores stores, Stores keptStores) {
        return new Watch(
                new ObligationView(archive, stores),
                new WeekForms(keptStores),
                new AgencyNamesView(),
                new WaitingRequests(),
                new VersionView(keptStores),
                new ServedOutlets(stores),
                new MessageView(archive, stores),
                new DeadLetters());
    }

    /** The topics that feed the views. */
    public static List<Topic> topics() {
        return FEEDS.stream().map(Feed::topic).toList();
    }

    /** The followers that feed these views. */
    public List<Followed> followed() {
        return FEEDS.stream().map(feed -> feed.followed(this)).toList();
    }

    private void obligation(FollowedRecord record) {
        if (record.value() instanceof ObligationChanged change) {
            owed.apply(record.offset(), change);
            weeks.apply(change);
        }
    }

    private void alert(FollowedRecord record) {
        if (record.value() instanceof OverdueAlert alert) {
            owed.alerts().apply(alert);
        }
    }

    private void plannedEvent(FollowedRecord record) {
        if (record.value() instanceof PlannedEvent event) {
            weeks.filed().apply(event);
        }
    }

    private void agency(FollowedRecord record) {
        if (record.value() instanceof Agency agency) {
            agencies.apply(agency);
        }
    }

    private void request(FollowedRecord record) {
        if (record.value() != null) {
            requests.apply(record.value());
        }
    }

    private void version(FollowedRecord record) {
        if (record.value() instanceof MediaGridVersion part) {
            versions.chains()
                    .apply(record.offset(), part)
                    .ifPresent(fault -> log.error("{}; this version and all later ones are not signed", fault));
            versions.apply(record.offset(), record.writtenAt(), part);
        }
    }

    private void week(FollowedRecord record) {
        if (record.value() instanceof GridWeekState week) {
            versions.apply(week);
        }
    }

    private void outlet(FollowedRecord record) {
        outlets.outlet(record.key(), record.value() instanceof Outlet outlet ? outlet : null);
    }

    private void cursor(FollowedRecord record) {
        outlets.cursor(record.key(), record.value() instanceof DeliveryCursor cursor ? cursor : null);
    }

    private void attempt(FollowedRecord record) {
        if (record.value() instanceof DeliveryAttempted attempt) {
            outlets.attempt(attempt);
        }
    }

    private void message(FollowedRecord record) {
        if (record.value() instanceof MessageDue message) {
            messages.apply(record.offset(), message);
        }
    }

    private void messageAttempt(FollowedRecord record) {
        if (record.value() instanceof MessageAttempted attempt) {
            messages.apply(record.offset(), attempt);
        }
    }

    private void deadLetter(Service service, FollowedRecord record) {
        if (record.value() instanceof DeadLetter deadLetter) {
            deadLetters.apply(service, record.offset(), record.writtenAt(), deadLetter);
        }
    }
}
