package kz.mediagrid.calendar.cli;

import java.time.LocalTime;
import kz.mediagrid.calendar.CountingRule;
import org.jspecify.annotations.Nullable;

/**
 * The rule, closing time and calendars by which the terms of a state body are counted.
 *
 * @param rule the name of the rule for receipts
 * @param closing the closing time of the state body [local time]; null: the usual closing time
 */
public record AgencyTerms(String rule, @Nullable LocalTime closing, KnownCalendars calendars) {

    /** The default rule, the usual closing time and this build's calendar, for a question without a state body. */
    static AgencyTerms ofAnyAgency() {
        return new AgencyTerms(CountingRule.fromDayOfReceipt().name(), null, KnownCalendars.ofBuild());
    }
}
