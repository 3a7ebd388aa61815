package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kz.mediagrid.schemas.AlertKind;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Para. 5: who does not send its week's form is overdue once, within 5 s; over a kill, see {@link OverdueStory}. */
@ExtendWith(WholeMediaGrid.class)
@Isolated("moves the clock of the shared media-grid")
@Order(SharedTime.AFTER_THE_OPS_PAGE)
class OverdueTest {

    private static final String WEEK = "2026-W52";
    private static final String LAST_MOMENT = "2026-12-17T23:59:59+05:00";
    private static final String DUE = "2026-12-18T00:00:00+05:00";

    /** What the design promises, counted in real time from when business time passed the due instant. */
    private static final Duration PROMISED = Duration.ofSeconds(5);

    private static final Duration GRACE = Duration.ofSeconds(3);

    @Test
    void eachAlertIsRecordedWithinFiveSecondsAndNotBeforeTheGrace(Newsroom newsroom) {
        var forms = new WeeklyForms(newsroom, WEEK);
        newsroom.standAt("2026-12-14T09:00:00+05:00");
        int owing = forms.awaitOpened();
        newsroom.standAt(LAST_MOMENT);
        assertThat(forms.alerts(AlertKind.OVERDUE)).isEmpty();

        long before = System.nanoTime();
        newsroom.standAt(DUE);
        // By now business time has passed the due instant for every service, and for the first of them after the call
        // began.
        long passed = System.nanoTime();
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> forms.alerts(AlertKind.OVERDUE).size() == owing);
        long recorded = System.nanoTime();

        System.out.printf(
                "%d overdue alerts %d ms after the clock was moved, %d ms after every service went by it%n",
                owing, (recorded - before) / 1_000_000, (recorded - passed) / 1_000_000);
        assertThat(Duration.ofNanos(recorded - before)).isGreaterThanOrEqualTo(GRACE);
        assertThat(Duration.ofNanos(recorded - passed)).isLessThanOrEqualTo(PROMISED);
    }
}
