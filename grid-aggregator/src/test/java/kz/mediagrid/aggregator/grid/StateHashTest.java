package kz.mediagrid.aggregator.grid;

import static kz.mediagrid.aggregator.testing.Commands.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridEntry;
import org.junit.jupiter.api.Test;

class StateHashTest {

    /** Of no bytes at all, as everybody's SHA-256 says it. */
    @Test
    void anEmptyWeekHasTheHashOfNothing() {
        assertThat(new StateHash().hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    /** Pinned: outlets compute it too, so another value here needs another name of the canonical form. */
    @Test
    void theCanonicalFormIsTheOneOutletsKnow() {
        var hash = new StateHash();
        hash.add(entry("edu-1"));
        hash.add(entry("fin-1"));

        assertThat(StateHash.CANONICAL_FORM).isEqualTo("avro-binary-1:cf109c4f5a3a48c8");
        assertThat(hash.count()).isEqualTo(2);
        assertThat(hash.hex()).isEqualTo("54c001cb8d10780b769c8436a6d56d4ba1b9167d79cf8ac98c3a6aedd3b314cd");
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
                .setTitle(text("Budget vote"))
                .setDate(LocalDate.parse("2026-12-03"))
                .setPlace(text("Astana"))
                .setPurpose(text("purpose"))
                .build();
    }
}
