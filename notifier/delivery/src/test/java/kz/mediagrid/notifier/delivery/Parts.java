package kz.mediagrid.notifier.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;

/** Versions as they lie on the topic. */
public final class Parts {

    private Parts() {}

    public static MediaGridVersion part(String week, int version, int part, int parts, GridChange... changes) {
        return MediaGridVersion.newBuilder()
                .setWeek(week)
                .setVersion(version)
                .setPart(part)
                .setParts(parts)
                .setPublishedAt(Instant.parse("2026-12-04T07:00:00Z"))
                .setCause(PublicationCause.SCHEDULE)
                .setCommandOffset(9)
                .setCalendarVersion("kz")
                .setPolicyVersion("p")
                .setCanonicalForm("c")
                .setStateHash("h" + version)
                .setPreviousHash(version == 1 ? null : "h" + (version - 1))
                .setEntryCount(changes.length)
                .setChanges(List.of(changes))
                .build();
    }

    static GridChange added(String eventId, String purpose) {
        var text = LocalizedText.newBuilder().setKk("Ашылу").build();
        var entry = GridEntry.newBuilder()
                .setWeek("2026-W50")
                .setEventId(eventId)
                .setAgencyCode("edu")
                .setRevision(1)
                .setStanding(EntryStanding.PLANNED)
                .setTitle(text)
                .setDate(LocalDate.parse("2026-12-08"))
                .setTiming(EventTiming.TIMED)
                .setStartTime(LocalTime.parse("10:00"))
                .setPlace(text)
                .setPurpose(LocalizedText.newBuilder().setKk(purpose).build())
                .build();
        return GridChange.newBuilder()
                .setKind(ChangeKind.ADDED)
                .setEventId(eventId)
                .setEntry(entry)
                .build();
    }
}
