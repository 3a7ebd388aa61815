package kz.mediagrid.obligations;

import java.time.LocalTime;
import kz.mediagrid.calendar.CountingRule;
import org.jspecify.annotations.Nullable;

/** From which day the term of a request is counted: a setting. */
public enum TermRule {
    /** From the day of receipt, whatever the hour. */
    FROM_DAY_OF_RECEIPT,
    /** What is received after the body's closing time or on a day off counts as received on the next working day. */
    REGISTRATION_PRACTICE;

    /** @param closingTime when the body closes [local time]; null: at the usual time */
    CountingRule forBody(@Nullable LocalTime closingTime) {
        return CountingRule.ofReceipt(name(), closingTime).orElseThrow();
    }
}
