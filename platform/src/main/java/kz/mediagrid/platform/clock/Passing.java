package kz.mediagrid.platform.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.schemas.BusinessClockSetting;

/** Works out when, in real time, business time came to an instant. */
final class Passing {

    private Passing() {}

    /** @param settings what the clock went by, oldest first; without any, business time is real time */
    static Optional<Instant> of(Instant instant, List<BusinessClockSetting> settings) {
        if (settings.isEmpty() || wasReachedUnmoved(instant, settings.get(0))) {
            return Optional.of(instant);
        }
        for (int i = 0; i < settings.size(); i++) {
            var reached = under(settings.get(i), instant);
            boolean last = i == settings.size() - 1;
            if (reached.isPresent()
                    && (last || !reached.get().isAfter(settings.get(i + 1).getRealTime()))) {
                return reached;
            }
        }
        return Optional.empty();
    }

    /** Before the first setting business time was real time; a first setting may lie before it. */
    private static boolean wasReachedUnmoved(Instant instant, BusinessClockSetting first) {
        return !instant.isAfter(first.getRealTime()) && !instant.isAfter(first.getBusinessTime());
    }

    private static Optional<Instant> under(BusinessClockSetting setting, Instant instant) {
        if (!instant.isAfter(setting.getBusinessTime())) {
            return Optional.of(setting.getRealTime());
        }
        return setting.getRunning()
                ? Optional.of(setting.getRealTime().plus(Duration.between(setting.getBusinessTime(), instant)))
                : Optional.empty();
    }
}
