package kz.mediagrid.calendar.cli;

import java.time.DateTimeException;
import java.time.LocalTime;
import kz.mediagrid.calendar.CountingRule;
import org.jspecify.annotations.Nullable;

/**
 * The user's choice of {@code --rule} and {@code --closing}.
 *
 * @param rule the rule's name; null: the rule of the state body
 * @param closing the closing time [local time]; null: the closing time in the directory
 */
record RuleChoice(@Nullable String rule, @Nullable LocalTime closing) {

    /**
     * @throws IllegalArgumentException if the rule or the time is invalid, or if a closing time is given for a rule
     *     that uses no closing time
     */
    static RuleChoice of(@Nullable String rule, @Nullable String closing) {
        var choice = new RuleChoice(rule, closing == null ? null : time(closing));
        if (rule != null) {
            // Refuses options that are wrong for every state body before the directory is read.
            choice.of(AgencyTerms.ofAnyAgency());
        }
        return choice;
    }

    /**
     * The rule by which the term is counted. If the user gave no rule, the rule of {@code agency} applies. If the user
     * gave no closing time, the closing time of {@code agency} applies.
     *
     * @throws IllegalArgumentException if the user gave a closing time but the rule uses no closing time
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

    /**
     * @throws IllegalArgumentException if the user gave a rule or closing time; the term follows from
     *     {@code opener} alone
     */
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
