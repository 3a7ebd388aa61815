package kz.mediagrid.ops.view;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
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

    /** Creates empty views. */
    public static Watch empty(Archive archive) {
        return new Watch(
                new ObligationView(archive),
                new WeekForms(),
                new AgencyNamesView(),
                new WaitingRequests(),
                new VersionView(),
                new ServedOutlets(),
                new MessageView(archive),
                new DeadLetters());
    }

    /** The topics that feed the views. */
    public static List<Topic> topics() {
        return empty(Archive.empty()).followed().stream().map(Followed::topic).toList();
    }

    /** The followers that feed these views. */
    public List<Followed> followed() {
        var followed = new ArrayList<>(List.of(
                new Followed(Topics.OBLIGATIONS, this::obligation),
                new Followed(Topics.OVERDUE_ALERTS, this::alert),
                new Followed(Topics.PLANNED_EVENTS, this::plannedEvent),
                new Followed(Topics.AGENCIES, this::agency),
                new Followed(Topics.INFORMATION_REQUESTS, this::request),
                new Followed(Topics.MEDIA_GRIDS, this::version),
                new Followed(Topics.OUTLETS, this::outlet),
                new Followed(Topics.DELIVERY_CURSORS, this::cursor),
                new Followed(Topics.DELIVERIES, this::attempt),
                new Followed(Topics.MESSAGES, this::message),
                new Followed(Topics.MESSAGE_ATTEMPTS, this::messageAttempt)));
        for (var service : DeadLetters.SERVICES) {
            followed.add(new Followed(Topics.deadLetters(service), record -> deadLetter(service, record)));
        }
        return List.copyOf(followed);
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
