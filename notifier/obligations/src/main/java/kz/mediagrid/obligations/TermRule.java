package kz.mediagrid.obligations;

import java.time.LocalTime;
import kz.mediagrid.calendar.CountingRule;
import org.jspecify.annotations.Nullable;

/** The setting for the first day of a request's term. */
public enum TermRule {
    /** The term runs from the day of receipt, at whatever hour the request is received. */
    FROM_DAY_OF_RECEIPT,
    /** A request received after the agency's closing time or on a day off counts as received on the next working day. */
    REGISTRATION_PRACTICE;

    /** @param closingTime the agency's closing time [local time]; null for the usual closing time */
    CountingRule forAgency(@Nullable LocalTime closingTime) {
        return CountingRule.ofReceipt(name(), closingTime).orElseThrow();
    }
}
