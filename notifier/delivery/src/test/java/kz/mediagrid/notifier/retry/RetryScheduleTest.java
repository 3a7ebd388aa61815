package kz.mediagrid.notifier.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private final RetrySchedule schedule = RetrySchedule.ending(RetrySchedule.STANDARD_WEBHOOKS, new Random(7));

    @Test
    void tenAttemptsAreMadeOverThreeDaysAsTheSpecificationRecommends() {
        var total = Duration.ZERO;
        for (int failed = 1; failed <= 9; failed++) {
            total = total.plus(schedule.waitAfter(failed).orElseThrow());
        }

        assertThat(schedule.waitAfter(10)).isEmpty();
        assertThat(total).isBetween(Duration.ofHours(75).plusMinutes(35), Duration.ofHours(84));
    }

    @Test
    void noWaitIsShorterThanItSaysNorATenthLongerAndNoTwoAreAlike() {
        var waits = new HashSet<Duration>();
        for (int i = 0; i < 100; i++) {
            var wait = schedule.waitAfter(2).orElseThrow();
            assertThat(wait)
                    .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(5).plusSeconds(30));
            waits.add(wait);
        }
        assertThat(waits).hasSizeGreaterThan(90);
    }

    @Test
    void anEndlessScheduleRepeatsItsLastWaitExactly() {
        var endless = RetrySchedule.endless(List.of(Duration.ofSeconds(5), Duration.ofMinutes(30)));

        assertThat(endless.waitAfter(1)).contains(Duration.ofSeconds(5));
        assertThat(endless.waitAfter(2)).contains(Duration.ofMinutes(30));
        assertThat(endless.waitAfter(9)).contains(Duration.ofMinutes(30));
    }
}
