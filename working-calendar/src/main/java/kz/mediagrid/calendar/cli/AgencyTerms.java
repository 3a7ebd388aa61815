package kz.mediagrid.calendar.cli;

import java.time.LocalTime;
import kz.mediagrid.calendar.CountingRule;
import org.jspecify.annotations.Nullable;

/**
 * The rule, closing time and calendars for the terms of a state body.
 *
 * @param rule the name of the rule for receipts
 * @param closing when the state body closes [local time]; null: it closes at the usual time
 */
public record AgencyTerms(String rule, @Nullable LocalTime closing, KnownCalendars calendars) {

    /** The terms of no particular state body, by the calendar of this build. */
    static AgencyTerms ofAnyAgency() {
        return new AgencyTerms(CountingRule.fromDayOfReceipt().name(), null, KnownCalendars.ofBuild());
    }
}
