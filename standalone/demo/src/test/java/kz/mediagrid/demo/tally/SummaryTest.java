package kz.mediagrid.demo.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.mediagrid.demo.outlet.KnownEvent;
import kz.mediagrid.demo.outlet.OutletReport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a play ends with. */
class SummaryTest {

    private static final KnownEvent SHOWN = new KnownEvent("edu-1", "Открытие школы", "2026-12-07 10:00", true);
    private static final GridTally NOTHING_PLANNED =
            new GridTally("2026-W50", List.of(), List.of(), List.of(), List.of());
    private static final MediaTally NOBODY_TOLD =
            new MediaTally("2026-W50", List.of(), List.of(), List.of(), List.of());
    private static final OutletComparison NOBODY_DIFFERS = new OutletComparison(List.of(SHOWN), List.of());
    private static final DutyTally NOTHING_OWED = new DutyTally(List.of(), List.of(), List.of(), List.of());

    @Test
    void whatIsLostAnywhereIsLost() {
        var lostReceipt = new GridTally("2026-W50", List.of(), List.of(), List.of(), List.of("made up"));
        var lostRequest = new DutyTally(List.of(), List.of(), List.of(), List.of("req-1"));
        var badlySigned = new OutletReport("dala-tv", List.of(), 1, 0);
        var lostPost = new MediaTally("2026-W50", List.of(), List.of(badlySigned), List.of(), List.of());

        assertThat(Summary.of(lostReceipt, lostPost, NOBODY_DIFFERS, lostRequest, 0)
                        .faults())
                .isEqualTo(new Faults(3, 0));
    }

    @Test
    void aDeadLetterIsLost() {
        assertThat(Summary.of(NOTHING_PLANNED, NOBODY_TOLD, NOBODY_DIFFERS, NOTHING_OWED, 1)
                        .faults())
                .isEqualTo(new Faults(1, 0));
    }

    @Test
    void itIsOneFlatLineInAnOrderThatReadsWell() {
        var summary = Summary.of(NOTHING_PLANNED, NOBODY_TOLD, NOBODY_DIFFERS, NOTHING_OWED, 0)
                .withReplayed(3)
                .withSeconds(40);

        assertThat(JsonMapper.builder().build().writeValueAsString(summary)).isEqualTo("""
                        {"week":"2026-W50","versions":0,"events":0,"late":0,"moved":0,"withdrawn":0,"refused":0,\
                        "excluded":0,"outlets":0,"delivered":0,"mailed":0,"polled":0,"requests":0,"answered":0,"overdue":0,"alerts":0,\
                        "recounted":0,"replayed":3,\
                        "lost":0,"doubled":0,"seconds":40}""");
    }
}
