package kz.mediagrid.platform.clock;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.schemas.BusinessClockSetting;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Gives business time. It equals real time before the first setting; then the newest setting gives the time, which runs
 * or is paused.
 *
 * <p>After the first setting, business time only goes forwards: a later setting that would turn it back is ignored.
 */
public final class BusinessClock extends Clock {

    private final Clock real;
    private final ZoneId zone;

    /** All settings that this clock has applied, oldest first. */
    private final AtomicReference<List<BusinessClockSetting>> settings;

    public BusinessClock(Clock real) {
        this(real, real.getZone(), new AtomicReference<>(List.of()));
    }

    private BusinessClock(Clock real, ZoneId zone, AtomicReference<List<BusinessClockSetting>> settings) {
        this.real = real;
        this.zone = zone;
        this.settings = settings;
    }

    /**
     * Applies {@code next} unless it would turn business time back, judged at the real time at which {@code next} was
     * made. The present time does not matter, so that every process computes the same business time from the settings.
     */
    public void apply(BusinessClockSetting next) {
        settings.updateAndGet(known -> {
            var current = newest(known);
            var before = current == null ? null : businessTime(current, next.getRealTime());
            if (before != null && next.getBusinessTime().isBefore(before)) {
                return known;
            }
            var more = new ArrayList<>(known);
            more.add(next);
            return List.copyOf(more);
        });
    }

    /** The part of a service that keeps this clock: it applies each setting on the topic {@code business-clock}. */
    public Followed followed() {
        return new Followed(Topics.BUSINESS_CLOCK, record -> {
            if (record.value() instanceof BusinessClockSetting setting) {
                apply(setting);
            }
        });
    }

    /** Whether business time runs; a moved clock may be paused between two moves. */
    public boolean isRunning() {
        var current = newest(all());
        return current == null || current.getRunning();
    }

    /** Whether business time was ever set, and so may differ from real time. */
    public boolean isMoved() {
        return !all().isEmpty();
    }

    @Override
    public Instant instant() {
        var current = newest(all());
        return current == null ? real.instant() : businessTime(current, real.instant());
    }

    /**
     * The real time at which business time reached {@code instant}; empty if business time has not reached it yet.
     *
     * <p>The result is computed from the settings alone, so it is the same after a restart.
     */
    public Optional<Instant> passed(Instant instant) {
        return realTime(instant, all()).filter(at -> !at.isAfter(real.instant()));
    }

    private static Optional<Instant> realTime(Instant instant, List<BusinessClockSetting> settings) {
        if (settings.isEmpty() || wasReachedUnmoved(instant, settings.get(0))) {
            return Optional.of(instant);
        }
        for (int i = 0; i < settings.size(); i++) {
            var reached = realTime(settings.get(i), instant);
            boolean last = i == settings.size() - 1;
            if (reached.isPresent()
                    && (last || !reached.get().isAfter(settings.get(i + 1).getRealTime()))) {
                return reached;
            }
        }
        return Optional.empty();
    }

    /**
     * Whether business time reached {@code instant} while it was still real time, before the first setting. False if that
     * setting turned business time back to before {@code instant}: business time then reaches the instant later.
     */
    private static boolean wasReachedUnmoved(Instant instant, BusinessClockSetting first) {
        return !instant.isAfter(first.getRealTime()) && !instant.isAfter(first.getBusinessTime());
    }

    private static Optional<Instant> realTime(BusinessClockSetting setting, Instant instant) {
        if (!instant.isAfter(setting.getBusinessTime())) {
            return Optional.of(setting.getRealTime());
        }
        return setting.getRunning()
                ? Optional.of(setting.getRealTime().plus(Duration.between(setting.getBusinessTime(), instant)))
                : Optional.empty();
    }

    private List<BusinessClockSetting> all() {
        return requireNonNull(settings.get());
    }

    private static @Nullable BusinessClockSetting newest(List<BusinessClockSetting> settings) {
        return settings.isEmpty() ? null : settings.get(settings.size() - 1);
    }

    private static Instant businessTime(BusinessClockSetting setting, Instant real) {
        if (!setting.getRunning()) {
            return setting.getBusinessTime();
        }
        var passed = Duration.between(setting.getRealTime(), real);
        // A real clock may be corrected backwards; business time then pauses instead of turning back.
        return setting.getBusinessTime().plus(passed.isNegative() ? Duration.ZERO : passed);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BusinessClock(real, other, settings);
    }
}
