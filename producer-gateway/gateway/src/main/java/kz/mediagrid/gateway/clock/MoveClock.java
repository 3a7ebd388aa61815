package kz.mediagrid.gateway.clock;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.BusinessClockSetting;
import org.jspecify.annotations.Nullable;

/**
 * A move of the business clock.
 *
 * @param instant the new business time, with its UTC offset
 * @param running whether business time runs after the move; if false, business time stands still until the next move
 */
@Schema(
        name = "MoveClock",
        requiredProperties = {"instant", "running"})
record MoveClock(
        @Schema(format = "date-time") @Nullable String instant,
        @Nullable Boolean running) {

    /**
     * Parses the move. The new business time must not be before {@code now} [business time]. The real time of the move
     * is not set here.
     */
    BusinessClockSetting.Builder parse(Instant now) {
        var rules = new Rules();
        var setting = BusinessClockSetting.newBuilder();
        rules.required(WHOLE.field("running"), running).ifPresent(setting::setRunning);
        var place = WHOLE.field("instant");
        rules.required(place, instant)
                .flatMap(it -> rules.parsed(
                        place,
                        it,
                        LocalTimes::instant,
                        ProblemText.of("instant.expected", "2026-12-03T10:00:00+05:00")))
                .ifPresent(to -> {
                    if (to.isBefore(now)) {
                        rules.fault(place, ProblemText.of("clock.backwards"));
                    }
                    setting.setBusinessTime(to);
                });
        return rules.orElseThrow(() -> setting);
    }
}
