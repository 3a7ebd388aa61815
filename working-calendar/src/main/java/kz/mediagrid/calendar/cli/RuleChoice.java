package kz.mediagrid.calendar.cli;

import java.time.DateTimeException;
import java.time.LocalTime;
import kz.mediagrid.calendar.CountingRule;
import org.jspecify.annotations.Nullable;

/**
 * The rule requested with {@code --rule} and {@code --closing}.
 *
 * @param rule the rule's name; null: the rule of the state body
 * @param closing the closing time [local time]; null: the closing time in the directory
 */
record RuleChoice(@Nullable String rule, @Nullable LocalTime closing) {

    /** @throws IllegalArgumentException if there is no such rule or time, or the rule uses no closing time */
    static RuleChoice of(@Nullable String rule, @Nullable String closing) {
        var choice = new RuleChoice(rule, closing == null ? null : time(closing));
        if (rule != null) {
            // Refuses options that are wrong for every state body before the directory is read.
            choice.of(AgencyTerms.ofAnyAgency());
        }
        return choice;
    }

    /**
     * The rule to count by; if the user did not give the rule or the closing time, that of the state body is used.
     *
     * @throws IllegalArgumentException if a closing time was given that the rule does not use
     */
    CountingRule of(AgencyTerms agency) {
        var name = rule == null ? agency.rule() : rule;
        var counting = CountingRule.ofReceipt(name, closing == null ? agency.closing() : closing)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--rule is FROM_DAY_OF_RECEIPT or REGISTRATION_PRACTICE, and '" + name + "' is none of them."));
        if (closing != null && counting.equals(CountingRule.fromDayOfReceipt())) {
            throw new IllegalArgumentException(
                    "--closing needs --rule REGISTRATION_PRACTICE, and the rule is " + counting.name() + ".");
        }
        return counting;
    }

    /** @throws IllegalArgumentException if a rule or closing time was given although the term follows from {@code opener} */
    void requireNone(String opener) {
        if (rule != null || closing != null) {
            throw new IllegalArgumentException((rule != null ? "--rule" : "--closing")
                    + " applies only to a record received at an instant; here the term follows from " + opener + ".");
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a closing time like 18:00.", e);
        }
    }
}
