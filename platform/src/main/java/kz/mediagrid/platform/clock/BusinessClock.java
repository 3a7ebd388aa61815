package kz.mediagrid.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import kz.mediagrid.schemas.BusinessClockSetting;
import org.jspecify.annotations.Nullable;

/**
 * Business time: real time unless it was moved, and then what the newest setting says, running on or standing.
 *
 * <p>It only goes forwards: a setting that would turn it back is passed over.
 */
public final class BusinessClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private final AtomicReference<@Nullable BusinessClockSetting> setting;

    public BusinessClock(Clock real) {
        this(real, real.getZone(), new AtomicReference<>());
    }

    private BusinessClock(Clock real, ZoneId zone, AtomicReference<@Nullable BusinessClockSetting> setting) {
        this.real = real;
        this.zone = zone;
        this.setting = setting;
    }

    /**
     * Goes by {@code next} from now on, unless that were a step back when it was set. That moment, not this one, decides:
     * whoever reads the settings again later, or in another process, must come to the same time.
     */
    public void follow(BusinessClockSetting next) {
        setting.updateAndGet(current -> {
            var before = current == null ? null : businessTime(current, next.getRealTime());
            return before == null || !next.getBusinessTime().isBefore(before) ? next : current;
        });
    }

    /** Whether business time runs; a moved clock may stand between steps. */
    public boolean isRunning() {
        var current = setting.get();
        return current == null || current.getRunning();
    }

    /** Whether business time was ever moved away from real time. */
    public boolean isMoved() {
        return setting.get() != null;
    }

    @Override
    public Instant instant() {
        var current = setting.get();
        return current == null ? real.instant() : businessTime(current, real.instant());
    }

    private static Instant businessTime(BusinessClockSetting setting, Instant real) {
        if (!setting.getRunning()) {
            return setting.getBusinessTime();
        }
        var passed = Duration.between(setting.getRealTime(), real);
        // Real clocks are corrected now and then; business time waits for them rather than turn back.
        return setting.getBusinessTime().plus(passed.isNegative() ? Duration.ZERO : passed);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BusinessClock(real, other, setting);
    }
}
