package kz.mediagrid.grid.state;

import static kz.mediagrid.grid.testing.Filed.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.grid.testing.Filed;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.PlannedEvent;
import org.junit.jupiter.api.Test;

class PlannedEventStoreTest {

    @Test
    void anEntryIsFoundByItsDayAndHourAndOneWithoutAnHourBeforeThem() {
        assertThat(PlannedEventStore.keysOf(entered(by("edu").hours("10:00", null))))
                .containsExactly("2026-W49/2026-12-03T10:00/edu-1");
        assertThat(PlannedEventStore.keysOf(entered(by("edu").hours("WHOLE", null))))
                .containsExactly("2026-W49/2026-12-03T/edu-1");
    }

    private static PlannedEvent entered(Filed event) {
        return PlannedEvent.newBuilder(event.build("edu-1"))
                .setEntries(List.of(EntryState.newBuilder()
                        .setWeek("2026-W49")
                        .setBroughtAt(Instant.parse("2026-11-25T05:00:00Z"))
                        .build()))
                .build();
    }
}
