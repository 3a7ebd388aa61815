package kz.mediagrid.grid.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;

/** Planned events as the topic holds them. */
public final class Filings {

    private static final LocalizedText WORDS = new LocalizedText("Брифинг", "Брифинг", null);

    private Filings() {}

    /** An accepted event of that body that stands in those weeks. */
    public static PlannedEvent planned(String eventId, String agencyCode, String... weeks) {
        return PlannedEvent.newBuilder()
                .setEventId(eventId)
                .setAgencyCode(agencyCode)
                .setRevision(1)
                .setStatus(EventStatus.PLANNED)
                .setDecision(EditorialDecision.LEFT_TO_POLICY)
                .setDetails(EventDetails.newBuilder()
                        .setTitle(WORDS)
                        .setDate(LocalDate.parse("2026-12-09"))
                        .setTiming(EventTiming.ALL_DAY)
                        .setPlace(WORDS)
                        .setPurpose(WORDS)
                        .build())
                .setSubmittedAt(Instant.EPOCH)
                .setChangedAt(Instant.EPOCH)
                .setEntries(Arrays.stream(weeks).map(week -> entry(week, true)).toList())
                .build();
    }

    public static PlannedEvent withdrawn(PlannedEvent event) {
        return PlannedEvent.newBuilder(event).setStatus(EventStatus.WITHDRAWN).build();
    }

    /** The event moved to {@code week}; the week before keeps an entry, as where a version had shown it. */
    public static PlannedEvent moved(PlannedEvent event, String week) {
        return PlannedEvent.newBuilder(event)
                .setEntries(List.of(entry(event.getEntries().get(0).getWeek(), false), entry(week, true)))
                .build();
    }

    private static EntryState entry(String week, boolean current) {
        return EntryState.newBuilder()
                .setWeek(week)
                .setBroughtAt(Instant.EPOCH)
                .setCurrent(current)
                .build();
    }
}
