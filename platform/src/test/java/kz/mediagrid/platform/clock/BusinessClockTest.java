package kz.mediagrid.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import kz.mediagrid.schemas.BusinessClockSetting;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

    private static final Instant REAL = Instant.parse("2026-11-24T06:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-12-03T10:00:00Z");

    private final AtomicReference<Instant> real = new AtomicReference<>(REAL);
    private final BusinessClock clock = new BusinessClock(realClock());

    @Test
    void businessTimeIsRealTimeUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(REAL);
        assertThat(clock.isMoved()).isFalse();
    }

    @Test
    void aMovedClockRunsOnFromWhereItWasSet() {
        clock.apply(setting(THURSDAY, REAL, true));

        passes(Duration.ofMinutes(10));

        assertThat(clock.instant()).isEqualTo(THURSDAY.plus(Duration.ofMinutes(10)));
    }

    @Test
    void aStandingClockStands() {
        clock.apply(setting(THURSDAY, REAL, false));

        passes(Duration.ofHours(3));

        assertThat(clock.instant()).isEqualTo(THURSDAY);
        assertThat(clock.isRunning()).isFalse();
    }

    @Test
    void aClockGoesOnThroughATimeWhenNobodyRan() {
        passes(Duration.ofDays(2));

        clock.apply(setting(THURSDAY, REAL, true));

        assertThat(clock.instant()).isEqualTo(THURSDAY.plus(Duration.ofDays(2)));
    }

    @Test
    void anUnmovedClockPassesAnInstantAtThatInstant() {
        assertThat(clock.passed(REAL.minusSeconds(7))).contains(REAL.minusSeconds(7));
        assertThat(clock.passed(REAL.plusSeconds(1))).isEmpty();
    }

    @Test
    void aRunningClockPassesAnInstantAsLongAfterItWasSetAsTheInstantIs() {
        clock.apply(setting(THURSDAY, REAL, true));

        passes(Duration.ofMinutes(10));

        assertThat(clock.passed(THURSDAY.plusSeconds(60))).contains(REAL.plusSeconds(60));
        assertThat(clock.passed(THURSDAY.plusSeconds(601))).isEmpty();
    }

    @Test
    void aClockThatIsMovedOverAnInstantPassesItWhenItIsMoved() {
        clock.apply(setting(THURSDAY, REAL, false));
        assertThat(clock.passed(THURSDAY)).contains(REAL);
        assertThat(clock.passed(THURSDAY.plusMillis(1))).isEmpty();

        passes(Duration.ofHours(1));
        clock.apply(setting(THURSDAY.plusSeconds(60), REAL.plusSeconds(3600), false));

        assertThat(clock.passed(THURSDAY.plusMillis(1))).contains(REAL.plusSeconds(3600));
    }

    @Test
    void aLaterMoveDoesNotChangeWhenAnInstantWasPassed() {
        clock.apply(setting(THURSDAY, REAL, true));
        passes(Duration.ofHours(1));

        clock.apply(setting(THURSDAY.plus(Duration.ofDays(7)), REAL.plusSeconds(3600), true));

        assertThat(clock.passed(THURSDAY.plusSeconds(3600))).contains(REAL.plusSeconds(3600));
        assertThat(clock.passed(THURSDAY.plusSeconds(10))).contains(REAL.plusSeconds(10));
        assertThat(clock.passed(THURSDAY.plusSeconds(3601))).contains(REAL.plusSeconds(3600));
    }

    @Test
    void aFirstSettingInThePastDoesNotPassWhatIsStillToCome() {
        var before = REAL.minus(Duration.ofDays(30));
        clock.apply(setting(before, REAL, true));

        assertThat(clock.passed(before.plusSeconds(60))).isEmpty();
        passes(Duration.ofMinutes(2));

        assertThat(clock.passed(before.plusSeconds(60))).contains(REAL.plusSeconds(60));
    }

    @Test
    void aStepBackIsPassedOver() {
        clock.apply(setting(THURSDAY, REAL, false));

        clock.apply(setting(THURSDAY.minusSeconds(1), REAL, true));

        assertThat(clock.instant()).isEqualTo(THURSDAY);
        assertThat(clock.isRunning()).isFalse();
    }

    @Test
    void whoReadsTheSettingsLaterComesToTheSameTime() {
        var ran = setting(THURSDAY, REAL, true);
        var stood = setting(THURSDAY.plus(Duration.ofHours(1)), REAL.plus(Duration.ofMinutes(5)), false);

        passes(Duration.ofHours(2));
        clock.apply(ran);
        clock.apply(stood);

        assertThat(clock.instant()).isEqualTo(THURSDAY.plus(Duration.ofHours(1)));
        assertThat(clock.isRunning()).isFalse();
    }

    @Test
    void businessTimeWaitsForARealClockThatWasSetBack() {
        clock.apply(setting(THURSDAY, REAL, true));

        passes(Duration.ofHours(-1));

        assertThat(clock.instant()).isEqualTo(THURSDAY);
    }

    @Test
    void theSameClockInAnotherZoneFollowsToo() {
        var elsewhere = clock.withZone(ZoneOffset.ofHours(5));

        clock.apply(setting(THURSDAY, REAL, false));

        assertThat(elsewhere.instant()).isEqualTo(THURSDAY);
        assertThat(elsewhere.getZone()).isEqualTo(ZoneOffset.ofHours(5));
    }

    private void passes(Duration time) {
        real.updateAndGet(now -> now.plus(time));
    }

    private Clock realClock() {
        InstantSource source = real::get;
        return source.withZone(ZoneOffset.UTC);
    }

    private static BusinessClockSetting setting(Instant business, Instant real, boolean running) {
        return BusinessClockSetting.newBuilder()
                .setBusinessTime(business)
                .setRealTime(real)
                .setRunning(running)
                .build();
    }
}
