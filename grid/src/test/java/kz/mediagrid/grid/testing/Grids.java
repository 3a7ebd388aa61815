package kz.mediagrid.grid.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.PublicationCause;

/** Published versions and their entries, as small as they may be. */
public final class Grids {

    private Grids() {}

    /** An event on that day at 10:00, shown first in version 1. */
    public static GridEntry.Builder entry(String id, String date) {
        return GridEntry.newBuilder()
                .setWeek("2026-W50")
                .setEventId(id)
                .setAgencyCode(id.substring(0, id.indexOf('-')))
                .setRevision(1)
                .setStanding(EntryStanding.PLANNED)
                .setTitle(text("Ашылу " + id, "Открытие " + id))
                .setDate(LocalDate.parse(date))
                .setTiming(EventTiming.TIMED)
                .setStartTime(LocalTime.of(10, 0))
                .setPlace(text("Астана қ.", "г. Астана"))
                .setOrganisers(List.of(Organiser.newBuilder()
                        .setName(text("Оқу-ағарту министрлігі", "Министерство просвещения"))
                        .setContacts(List.of(contact("+7 7172 00-00-24", "press@example.kz")))
                        .build()))
                .setPurpose(text("Хабарлау", "Рассказать"))
                .setFirstVersion(1)
                .setChangedVersion(1);
    }

    public static Contact contact(String phone, String email) {
        return Contact.newBuilder()
                .setForMedia(true)
                .setLabel(text("Баспасөз қызметі", "Пресс-служба"))
                .setPhone(phone)
                .setEmail(email)
                .build();
    }

    public static LocalizedText text(String kk, String ru) {
        return LocalizedText.newBuilder().setKk(kk).setRu(ru).build();
    }

    public static GridChange change(ChangeKind kind, GridEntry entry) {
        return GridChange.newBuilder()
                .setKind(kind)
                .setEventId(entry.getEventId())
                .setEntry(kind == ChangeKind.REMOVED ? null : entry)
                .build();
    }

    /** Version 1 of a week in one part. */
    public static MediaGridVersion first(String week, GridEntry... entries) {
        return part(
                week,
                1,
                1,
                1,
                Arrays.stream(entries)
                        .map(entry -> change(ChangeKind.ADDED, entry))
                        .toArray(GridChange[]::new));
    }

    public static MediaGridVersion part(String week, int version, int part, int parts, GridChange... changes) {
        return MediaGridVersion.newBuilder()
                .setWeek(week)
                .setVersion(version)
                .setPart(part)
                .setParts(parts)
                .setPublishedAt(Instant.parse("2026-12-04T07:00:00Z").plusSeconds(600L * (version - 1)))
                .setCause(version == 1 ? PublicationCause.SCHEDULE : PublicationCause.CHANGES)
                .setCommandOffset(9)
                .setCalendarVersion("kz")
                .setPolicyVersion("p")
                .setCanonicalForm("c")
                .setStateHash("%064d".formatted(version))
                .setChanges(List.of(changes))
                .build();
    }
}
