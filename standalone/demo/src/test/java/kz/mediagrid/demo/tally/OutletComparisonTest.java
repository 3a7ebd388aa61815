package kz.mediagrid.demo.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.mediagrid.demo.outlet.KnownEvent;
import kz.mediagrid.demo.tally.OutletComparison.OutletKnowledge;
import org.junit.jupiter.api.Test;

/** Each event that an outlet knows otherwise than the page shows it is lost. */
class OutletComparisonTest {

    private static final KnownEvent OPENING = new KnownEvent("dsm-1", "Открытие", "2026-12-11 14:30", true);
    private static final KnownEvent RACE = new KnownEvent("tsm-2", "Гонка", "2026-12-12 10:00", false);
    private static final List<KnownEvent> SHOWN = List.of(OPENING, RACE);

    @Test
    void anOutletThatKnowsThePageLosesNothing() {
        var comparison = comparison(List.of(RACE, OPENING));

        assertThat(comparison.faults()).isEqualTo(Faults.NONE);
        assertThat(comparison.table()).hasSize(2);
        assertThat(comparison.table().get(1))
                .contains("Газета", "mail", "2 mails", "2 of 2 entries")
                .endsWith("yes");
    }

    @Test
    void anOutletThatWasToldNothingLosesEverything() {
        var comparison = comparison(List.of());

        assertThat(comparison.faults()).isEqualTo(new Faults(2, 0));
        assertThat(comparison.table().get(1)).contains("0 of 2 entries").endsWith("no, 2 differ");
    }

    @Test
    void anEventOfBeforeAChangeIsLost() {
        var cancelledUnknown = new KnownEvent("tsm-2", "Гонка", "2026-12-12 10:00", true);

        var comparison = comparison(List.of(OPENING, cancelledUnknown));

        assertThat(comparison.faults()).isEqualTo(new Faults(1, 0));
        assertThat(comparison.table().get(2))
                .isEqualTo("    «Гонка», 2026-12-12 10:00, held; the page: «Гонка», 2026-12-12 10:00, not held");
    }

    @Test
    void anEventThatThePageDoesNotShowIsLost() {
        var removed = new KnownEvent("edu-3", "Семинар", "2026-12-09", true);

        var comparison = comparison(List.of(OPENING, RACE, removed));

        assertThat(comparison.faults()).isEqualTo(new Faults(1, 0));
        assertThat(comparison.table().get(2)).endsWith("; the page: nothing");
    }

    @Test
    void aPageWithoutEventsIsNoMeasure() {
        assertThat(new OutletComparison(List.of(), List.of(told(List.of()))).faults())
                .isEqualTo(new Faults(1, 0));
    }

    private static OutletComparison comparison(List<KnownEvent> known) {
        return new OutletComparison(SHOWN, List.of(told(known)));
    }

    private static OutletKnowledge told(List<KnownEvent> known) {
        return new OutletKnowledge("Газета", "mail", "2 mails", known);
    }
}
