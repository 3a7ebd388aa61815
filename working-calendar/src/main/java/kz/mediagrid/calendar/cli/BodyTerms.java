package kz.mediagrid.calendar.cli;

import java.time.LocalTime;
import kz.mediagrid.calendar.CountingRule;
import org.jspecify.annotations.Nullable;

/**
 * How the terms of a body are counted.
 *
 * @param rule the name of the rule for what is received
 * @param closing when the body closes [local time]; null: at the usual time
 */
public record BodyTerms(String rule, @Nullable LocalTime closing, KnownCalendars calendars) {

    /** Of no body in particular, by the calendar of this build. */
    static BodyTerms ofAnybody() {
        return new BodyTerms(CountingRule.fromDayOfReceipt().name(), null, KnownCalendars.ofBuild());
    }
}
