package kz.mediagrid.gateway.event;

import java.util.Optional;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.contact.PrivateContacts;
import kz.mediagrid.gateway.material.MaterialBody;
import kz.mediagrid.schemas.Accreditation;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventPostponed;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.Speaker;
import kz.mediagrid.schemas.Statement;
import org.jspecify.annotations.Nullable;

/** Between an event as an agency states it and as the log keeps it: the one place that names every column twice. */
final class EventMapping {

    private EventMapping() {}

    /** The event as the log keeps it; {@code body} obeys {@link EventRules}, private contacts are set aside. */
    static EventDetails details(PlannedEventBody body, PrivateContacts contacts) {
        return EventDetails.newBuilder()
                .setTitle(required(body.title()).localized())
                .setDate(LocalTimes.date(required(body.date())).orElseThrow())
                .setEndDate(read(body.endDate()).flatMap(LocalTimes::date).orElse(null))
                .setTiming(EventTiming.valueOf(required(body.timing()).name()))
                .setStartTime(read(body.startTime()).flatMap(LocalTimes::time).orElse(null))
                .setEndTime(read(body.endTime()).flatMap(LocalTimes::time).orElse(null))
                .setPlace(required(body.place()).localized())
                .setOrganisers(body.organisers().stream()
                        .map(it -> new Organiser(required(it.name()).localized(), contacts.part(it.contacts())))
                        .toList())
                .setPurpose(required(body.purpose()).localized())
                .setObjective(body.objective() == null ? null : statement(body.objective()))
                .setKeyMessages(
                        body.keyMessages().stream().map(EventMapping::statement).toList())
                .setSpeakers(body.speakers().stream()
                        .map(it -> new Speaker(
                                required(it.position()).localized(),
                                Text.localized(it.name()),
                                contacts.part(it.contacts())))
                        .toList())
                .setOutcome(Text.localized(body.outcome()))
                .setMaterials(body.materials().stream().map(MaterialBody::kept).toList())
                .setAccreditation(body.accreditation() == null ? null : accreditation(body.accreditation()))
                .setStreamUrl(body.streamUrl())
                .build();
    }

    /** Has {@code postponed} say when {@code times} says the event is held; they obey {@link EventTimesRules}. */
    static void date(EventPostponed.Builder postponed, StatedTimes times) {
        postponed
                .setDate(LocalTimes.date(required(times.date())).orElseThrow())
                .setEndDate(read(times.endDate()).flatMap(LocalTimes::date).orElse(null))
                .setTiming(EventTiming.valueOf(required(times.timing()).name()))
                .setStartTime(read(times.startTime()).flatMap(LocalTimes::time).orElse(null))
                .setEndTime(read(times.endTime()).flatMap(LocalTimes::time).orElse(null));
    }

    /** The event as its agency stated it, private contacts included as far as they still exist. */
    static PlannedEventBody body(EventDetails details, Contacts contacts) {
        return new PlannedEventBody(
                Text.of(details.getTitle()),
                details.getDate().toString(),
                LocalTimes.writeNullable(details.getEndDate()),
                details.getTiming() == EventTiming.UNKNOWN
                        ? null
                        : PlannedEventBody.Timing.valueOf(details.getTiming().name()),
                LocalTimes.writeNullable(details.getStartTime()),
                LocalTimes.writeNullable(details.getEndTime()),
                Text.of(details.getPlace()),
                details.getOrganisers().stream()
                        .map(it ->
                                new PlannedEventBody.Organiser(Text.of(it.getName()), contacts.whole(it.getContacts())))
                        .toList(),
                Text.of(details.getPurpose()),
                details.getObjective() == null ? null : body(details.getObjective()),
                details.getKeyMessages().stream().map(EventMapping::body).toList(),
                details.getSpeakers().stream()
                        .map(it -> new PlannedEventBody.Speaker(
                                Text.of(it.getPosition()),
                                Text.ofNullable(it.getName()),
                                contacts.whole(it.getContacts())))
                        .toList(),
                Text.ofNullable(details.getOutcome()),
                details.getMaterials().stream().map(MaterialBody::of).toList(),
                details.getAccreditation() == null ? null : body(details.getAccreditation()),
                details.getStreamUrl());
    }

    private static Statement statement(PlannedEventBody.Statement it) {
        return new Statement(required(it.text()).localized(), Boolean.TRUE.equals(it.forMedia()));
    }

    private static PlannedEventBody.Statement body(Statement it) {
        return new PlannedEventBody.Statement(Text.of(it.getText()), it.getForMedia());
    }

    private static Accreditation accreditation(PlannedEventBody.Accreditation it) {
        return new Accreditation(LocalTimes.instant(required(it.deadline())).orElseThrow(), it.url());
    }

    private static PlannedEventBody.Accreditation body(Accreditation it) {
        return new PlannedEventBody.Accreditation(LocalTimes.write(it.getDeadline()), it.getUrl());
    }

    private static <T> Optional<T> read(@Nullable T value) {
        return Optional.ofNullable(value);
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the rules let through an event that lacks a required field");
        }
        return value;
    }
}
