package kz.mediagrid.notifier.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;

class PublishedGridTest {

    private static final GridEntry VOTE = entry("minfin-1", "2026-12-09", "11:00");
    private static final GridEntry OPENING = entry("edu-1", "2026-12-08", "10:00");

    @Test
    void entriesStandByTheirStart() {
        var versions = PublishedGrid.versions(List.of(part(1, 1, 1, added(VOTE), added(OPENING))));

        assertThat(versions).hasSize(1);
        assertThat(versions.get(0).entries()).containsExactly(OPENING, VOTE);
    }

    @Test
    void aVersionOfTwoPartsIsOneGrid() {
        var versions = PublishedGrid.versions(List.of(part(1, 1, 2, added(VOTE)), part(1, 2, 2, added(OPENING))));

        assertThat(versions).hasSize(1);
        assertThat(versions.get(0).changes()).hasSize(2);
    }

    @Test
    void aLaterVersionTakesAwayWhatItRemoves() {
        var removed = GridChange.newBuilder()
                .setKind(ChangeKind.REMOVED)
                .setEventId(VOTE.getEventId())
                .build();

        var versions =
                PublishedGrid.versions(List.of(part(1, 1, 1, added(VOTE), added(OPENING)), part(2, 1, 1, removed)));

        assertThat(PublishedGrid.numbered(versions, 1))
                .hasValueSatisfying(grid -> assertThat(grid.entries()).hasSize(2));
        assertThat(PublishedGrid.numbered(versions, 2))
                .hasValueSatisfying(grid -> assertThat(grid.entries()).containsExactly(OPENING));
    }

    @Test
    void aMissingPartIsSaid() {
        assertThatThrownBy(() -> PublishedGrid.versions(List.of(part(1, 1, 2, added(VOTE)))))
                .hasMessage("part 2 of 2 of version 1 of 2026-W50 is missing");
    }

    @Test
    void jsonLeavesOutWhatIsNotSetAndWritesInstantsInTheGridsZone() {
        var versions = PublishedGrid.versions(List.of(part(1, 1, 1, added(OPENING))));

        var json = GridJson.of(versions.get(0), List.of());

        assertThat(json)
                .containsEntry("publishedAt", "2026-12-04T12:00:00+05:00")
                .doesNotContainKey("previousHash");
        assertThat(json.get("entries").toString())
                .contains("date=2026-12-08", "startTime=10:00", "standing=PLANNED")
                .doesNotContain("movedTo", "materials");
    }

    private static GridChange added(GridEntry entry) {
        return GridChange.newBuilder()
                .setKind(ChangeKind.ADDED)
                .setEventId(entry.getEventId())
                .setEntry(entry)
                .build();
    }

    private static MediaGridVersion part(int version, int part, int parts, GridChange... changes) {
        return MediaGridVersion.newBuilder()
                .setWeek("2026-W50")
                .setVersion(version)
                .setPart(part)
                .setParts(parts)
                .setPublishedAt(Instant.parse("2026-12-04T07:00:00Z"))
                .setCause(PublicationCause.SCHEDULE)
                .setCommandOffset(9)
                .setCalendarVersion("kz")
                .setPolicyVersion("p")
                .setCanonicalForm("c")
                .setStateHash("h")
                .setChanges(List.of(changes))
                .build();
    }

    private static GridEntry entry(String id, String date, String time) {
        var text = LocalizedText.newBuilder().setKk("Ашылу").build();
        return GridEntry.newBuilder()
                .setWeek("2026-W50")
                .setEventId(id)
                .setAgencyCode(id.substring(0, id.indexOf('-')))
                .setRevision(1)
                .setStanding(EntryStanding.PLANNED)
                .setTitle(text)
                .setDate(LocalDate.parse(date))
                .setTiming(EventTiming.TIMED)
                .setStartTime(LocalTime.parse(time))
                .setPlace(text)
                .setPurpose(text)
                .build();
    }
}
