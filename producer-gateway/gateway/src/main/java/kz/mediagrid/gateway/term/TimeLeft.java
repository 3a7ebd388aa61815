package kz.mediagrid.gateway.term;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;

/**
 * The time that is left until an instant.
 *
 * @param text the time in words, rounded down to minutes; null if no time is left
 * @param seconds the time that a script counts down [s]; null while the clock stands
 */
public record TimeLeft(@Nullable String text, @Nullable Long seconds) {

    public static TimeLeft until(Instant end, BusinessClock clock, Words words) {
        var left = Duration.between(clock.instant(), end);
        return new TimeLeft(
                left.compareTo(Duration.ZERO) > 0 ? inWords(left, words) : null,
                clock.isRunning() ? left.toSeconds() : null);
    }

    /** The time in words; days leave out the minutes. */
    private static String inWords(Duration left, Words words) {
        var parts = new ArrayList<String>();
        if (left.toDays() > 0) {
            parts.add(words.say("week.days", left.toDays()));
        }
        if (left.toHoursPart() > 0) {
            parts.add(words.say("week.hours", left.toHoursPart()));
        }
        if (left.toDays() == 0 && left.toMinutesPart() > 0) {
            parts.add(words.say("week.minutes", left.toMinutesPart()));
        }
        return parts.isEmpty() ? words.say("week.under-minute") : String.join(" ", parts);
    }
}
