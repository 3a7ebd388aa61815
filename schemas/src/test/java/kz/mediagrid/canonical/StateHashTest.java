package kz.mediagrid.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.LocalizedText;
import org.junit.jupiter.api.Test;

class StateHashTest {

    /** Of no bytes at all, as everybody's SHA-256 says it. */
    @Test
    void anEmptyWeekHasTheHashOfNothing() {
        assertThat(new StateHash().hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    /** As {@code printf %s '…' | sha256sum} says it. */
    @Test
    void anEntryIsHashedOverItsCanonicalForm() throws Exception {
        var form =
                "{\"agencyCode\":\"edu\",\"date\":\"2026-12-03\",\"eventId\":\"edu-1\",\"place\":{\"ru\":\"Астана\"},"
                        + "\"purpose\":{\"ru\":\"Цель\"},\"revision\":1,\"standing\":\"PLANNED\",\"timing\":\"UNKNOWN\","
                        + "\"title\":{\"ru\":\"Бюджет\"},\"week\":\"2026-W49\"}";

        assertThat(CanonicalForm.of(entry("edu-1"))).isEqualTo(form);
        assertThat(StateHash.ofEntry(entry("edu-1")))
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theStateIsTheHashOfTheEntriesHashes() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(StateHash.ofEntry(entry("edu-1")));
        digest.update(StateHash.ofEntry(entry("fin-1")));

        var hash = new StateHash();
        hash.add(entry("edu-1"));
        hash.add(entry("fin-1"));

        assertThat(hash.count()).isEqualTo(2);
        assertThat(hash.hex()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void entriesOutOfOrderAreRefused() {
        var hash = new StateHash();
        hash.add(entry("fin-1"));

        assertThatThrownBy(() -> hash.add(entry("edu-1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hash.add(entry("fin-1"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static GridEntry entry(String eventId) {
        return GridEntry.newBuilder()
                .setWeek("2026-W49")
                .setEventId(eventId)
                .setAgencyCode("edu")
                .setRevision(1)
                .setStanding(EntryStanding.PLANNED)
                .setTitle(text("Бюджет"))
                .setDate(LocalDate.parse("2026-12-03"))
                .setPlace(text("Астана"))
                .setPurpose(text("Цель"))
                .build();
    }

    private static LocalizedText text(String ru) {
        return LocalizedText.newBuilder().setRu(ru).build();
    }
}
