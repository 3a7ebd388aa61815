package kz.mediagrid.grid.testing;

import static kz.mediagrid.grid.testing.Commands.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.Speaker;
import org.jspecify.annotations.Nullable;

/** A planned event as a body filed it: on a Thursday at ten, somewhere in Astana, until a test says otherwise. */
public final class Filed {

    private static final Instant RECEIVED = Instant.parse("2026-11-25T05:00:00Z");

    private final String agency;
    private final List<Speaker> speakers = new ArrayList<>();
    private LocalizedText place = text("Астана");
    private LocalizedText title = text("Брифинг");
    private LocalDate date = LocalDate.parse("2026-12-03");
    private @Nullable LocalDate endDate;
    private EventTiming timing = EventTiming.TIMED;
    private @Nullable LocalTime start = LocalTime.of(10, 0);
    private @Nullable LocalTime end;
    private EventStatus status = EventStatus.PLANNED;
    private EditorialDecision decision = EditorialDecision.INCLUDE;

    private Filed(String agency) {
        this.agency = agency;
    }

    public static Filed by(String agency) {
        return new Filed(agency);
    }

    public Filed at(String place) {
        return at(null, place);
    }

    public Filed at(@Nullable String kk, @Nullable String ru) {
        place = LocalizedText.newBuilder().setKk(kk).setRu(ru).build();
        return this;
    }

    public Filed titled(String title) {
        this.title = text(title);
        return this;
    }

    public Filed on(LocalDate date) {
        return on(date, null);
    }

    public Filed on(LocalDate date, @Nullable LocalDate endDate) {
        this.date = date;
        this.endDate = endDate;
        return this;
    }

    /** @param from a time, or WHOLE for a whole day, or OPEN for a time to be confirmed */
    public Filed hours(String from, @Nullable String to) {
        timing = switch (from) {
            case "WHOLE" -> EventTiming.ALL_DAY;
            case "OPEN" -> EventTiming.TO_BE_CONFIRMED;
            default -> EventTiming.TIMED;
        };
        start = timing == EventTiming.TIMED ? LocalTime.parse(from) : null;
        end = to == null ? null : LocalTime.parse(to);
        return this;
    }

    public Filed speaker(String position, @Nullable String name) {
        speakers.add(Speaker.newBuilder()
                .setPosition(text(position))
                .setName(name == null ? null : text(name))
                .build());
        return this;
    }

    public Filed status(EventStatus status) {
        this.status = status;
        return this;
    }

    public Filed decided(EditorialDecision decision) {
        this.decision = decision;
        return this;
    }

    public EventDetails details() {
        return EventDetails.newBuilder(Details.on("", date, endDate, start))
                .setTitle(title)
                .setTiming(timing)
                .setEndTime(end)
                .setPlace(place)
                .setSpeakers(speakers)
                .build();
    }

    public PlannedEvent build(String eventId) {
        return build(eventId, RECEIVED);
    }

    public PlannedEvent build(String eventId, Instant changedAt) {
        return PlannedEvent.newBuilder()
                .setEventId(eventId)
                .setAgencyCode(agency)
                .setRevision(1)
                .setStatus(status)
                .setDecision(decision)
                .setDetails(details())
                .setSubmittedAt(RECEIVED)
                .setChangedAt(changedAt)
                .build();
    }
}
