package kz.mediagrid.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.mediagrid.schemas.Accreditation;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalFormTest {

    /** As RFC 8785 escapes, which is what {@code JSON.stringify} writes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Бюджет «2027» | \"Бюджет «2027»\"",
                "a\"b\\c/d | \"a\\\"b\\\\c/d\"",
                "😀 | \"😀\"",
            })
    void aTextIsEscapedOnlyWhereItMust(String text, String written) {
        assertThat(CanonicalForm.of(entry(entry -> entry.setStreamUrl(text)))).contains("\"streamUrl\":" + written);
    }

    @Test
    void controlCharactersHaveTheShortestEscapeThereIs() {
        assertThat(CanonicalForm.of(entry(entry -> entry.setStreamUrl("\n\t\u0001\u007f"))))
                .contains("\"streamUrl\":\"\\n\\t\\u0001\u007f\"");
    }

    @Test
    void instantsAreInUtcWithMillisecondsAndLocalTimesAsShortAsTheyCanBe() {
        var form = CanonicalForm.of(
                entry(entry -> entry.setAccreditation(new Accreditation(Instant.parse("2026-12-02T13:00:00Z"), null))
                        .setStartTime(LocalTime.parse("10:00"))
                        .setEndTime(LocalTime.parse("11:30:05"))));

        assertThat(form)
                .contains("\"accreditation\":{\"deadline\":\"2026-12-02T13:00:00.000Z\"}")
                .contains("\"startTime\":\"10:00\"")
                .contains("\"endTime\":\"11:30:05\"");
    }

    @Test
    void whatSaysNothingIsLeftOutAtEveryDepth() {
        assertThat(CanonicalForm.of(entry(entry -> entry.setKeyMessages(List.of(text("x"))))))
                .contains("\"keyMessages\":[{\"ru\":\"x\"}]")
                .doesNotContain("featured", "late", "endDate", "speakers", "null");
        assertThat(CanonicalForm.of(entry(entry -> entry.setFeatured(true)))).contains("\"featured\":true");
    }

    @Test
    void aChangeNamesWhatChangedAndLeavesTheEntryToTheState() {
        var change = GridChange.newBuilder()
                .setKind(ChangeKind.REVISED)
                .setEventId("edu-1")
                .setEntry(entry(entry -> entry))
                .setChangedFields(List.of("place", "startTime"))
                .build();

        assertThat(CanonicalForm.of(change))
                .isEqualTo("{\"changedFields\":[\"place\",\"startTime\"],\"eventId\":\"edu-1\",\"kind\":\"REVISED\"}");
    }

    @Test
    void everyPartOfAVersionGivesTheHeaderOnce() {
        var part = MediaGridVersion.newBuilder()
                .setWeek("2026-W49")
                .setVersion(2)
                .setPart(2)
                .setParts(3)
                .setPublishedAt(Instant.parse("2026-11-27T07:00:00.120Z"))
                .setCause(PublicationCause.ORDER)
                .setCommandOffset(7)
                .setCalendarVersion("kz-2026-11")
                .setPolicyVersion("standard")
                .setCanonicalForm(CanonicalForm.NAME)
                .setStateHash("aa")
                .setPreviousHash("bb")
                .setChangesHash("cc")
                .setCommandsHash("dd")
                .setVersionHash("ee")
                .build();

        assertThat(CanonicalForm.of(part))
                .isEqualTo(
                        "{\"calendarVersion\":\"kz-2026-11\",\"canonicalForm\":\"media-grid-json-1\",\"cause\":\"ORDER\","
                                + "\"changesHash\":\"cc\",\"commandOffset\":7,\"commandsHash\":\"dd\","
                                + "\"editorialPolicy\":\"include-unless-excluded\",\"policyVersion\":\"standard\","
                                + "\"previousHash\":\"bb\",\"publishedAt\":\"2026-11-27T07:00:00.120Z\",\"stateHash\":\"aa\","
                                + "\"version\":2,\"week\":\"2026-W49\"}");
    }

    private static GridEntry entry(UnaryOperator<GridEntry.Builder> told) {
        return told.apply(GridEntry.newBuilder()
                        .setWeek("2026-W49")
                        .setEventId("edu-1")
                        .setAgencyCode("edu")
                        .setRevision(1)
                        .setStanding(EntryStanding.PLANNED)
                        .setTitle(text("title"))
                        .setDate(LocalDate.parse("2026-12-03"))
                        .setPlace(text("place"))
                        .setPurpose(text("purpose")))
                .build();
    }

    private static LocalizedText text(String ru) {
        return LocalizedText.newBuilder().setRu(ru).build();
    }

    @Test
    void aDocumentIsSortedAndLeavesOutWhatSaysNothing() {
        var document = new HashMap<String, Object>();
        document.put("week", "2026-W50");
        document.put("at", Instant.parse("2026-12-04T07:00:00Z"));
        document.put("none", null);
        document.put("zero", 0);
        document.put("no", false);
        document.put("empty", List.of());
        document.put("term", Map.of("b", 1, "a", List.of("\"", true)));

        assertThat(CanonicalForm.of(document))
                .isEqualTo(
                        "{\"at\":\"2026-12-04T07:00:00.000Z\",\"term\":{\"a\":[\"\\\"\",true],\"b\":1},\"week\":\"2026-W50\"}");
    }
}
