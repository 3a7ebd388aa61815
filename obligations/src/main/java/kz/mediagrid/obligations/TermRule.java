package kz.mediagrid.obligations;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import kz.mediagrid.calendar.CountingRule;
import org.jspecify.annotations.Nullable;

/** From which day the term of a request is counted: a setting. */
public enum TermRule {
    /** From the day of receipt, whatever the hour. */
    FROM_DAY_OF_RECEIPT,
    /** What is received after the body's closing time or on a day off counts as received on the next working day. */
    REGISTRATION_PRACTICE;

    /** The rule of that name; empty for the name of anything else that can decide a due time. */
    static Optional<TermRule> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** @param closingTime when the body closes [local time]; null: at the usual time */
    CountingRule forBody(@Nullable LocalTime closingTime) {
        return switch (this) {
            case FROM_DAY_OF_RECEIPT -> CountingRule.fromDayOfReceipt();
            case REGISTRATION_PRACTICE ->
                closingTime == null
                        ? CountingRule.registrationPractice()
                        : CountingRule.registrationPractice(closingTime);
        };
    }
}
