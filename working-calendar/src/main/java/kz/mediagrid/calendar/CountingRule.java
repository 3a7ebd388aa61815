package kz.mediagrid.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Determines the day from which a term of one working day is counted. */
public sealed interface CountingRule {

    /** The closing time of a state body that names no closing time of its own. */
    LocalTime USUAL_CLOSING_TIME = LocalTime.of(18, 30);

    /** The rule's name in configuration and records. */
    String name();

    /** The rule in words. */
    Statement text();

    /** The day from which the term is counted for a receipt at {@code received}. */
    LocalDate startOf(Instant received, WorkingCalendar calendar);

    /**
     * The default rule: the term is counted from the day of receipt, even if the receipt is after hours or on a day off
     * (para. 8).
     */
    static CountingRule fromDayOfReceipt() {
        return new FromDayOfReceipt();
    }

    /**
     * The rule for a term without a receipt: the term is counted from the day on which a matter arose (para. 5, second
     * part).
     */
    static CountingRule fromTheDayItArose() {
        return new FromTheDayItArose();
    }

    /** The rule {@link RegistrationPractice}, with the usual closing time. */
    static CountingRule registrationPractice() {
        return registrationPractice(USUAL_CLOSING_TIME);
    }

    /** The rule {@link RegistrationPractice}, for a state body that closes at {@code closingTime}. */
    static CountingRule registrationPractice(LocalTime closingTime) {
        return new RegistrationPractice(closingTime);
    }

    /**
     * The rule that has the name {@code name} and applies to receipts; empty if there is none.
     *
     * @param closingTime the closing time of the state body [local time]; null for the usual closing time. Only
     *     registration practice uses this parameter
     */
    static Optional<CountingRule> ofReceipt(String name, @Nullable LocalTime closingTime) {
        return Stream.of(
                        fromDayOfReceipt(),
                        registrationPractice(closingTime == null ? USUAL_CLOSING_TIME : closingTime))
                .filter(rule -> rule.name().equals(name))
                .findFirst();
    }

    /** Counts from the day of receipt, even if the receipt is after hours or on a day off. */
    record FromDayOfReceipt() implements CountingRule {

        @Override
        public String name() {
            return "FROM_DAY_OF_RECEIPT";
        }

        @Override
        public LocalDate startOf(Instant received, WorkingCalendar calendar) {
            return AlmatyTime.dateOf(received);
        }

        @Override
        public Statement text() {
            return new Statement(
                    "келіп түскен күннен бастап бір жұмыс күні ішінде",
                    "в течение одного рабочего дня со дня поступления",
                    "within one working day from the day of receipt");
        }
    }

    /** Counts from the day on which a matter arose, even if this day is off. */
    record FromTheDayItArose() implements CountingRule {

        @Override
        public String name() {
            return "FROM_THE_DAY_IT_AROSE";
        }

        @Override
        public LocalDate startOf(Instant received, WorkingCalendar calendar) {
            return AlmatyTime.dateOf(received);
        }

        @Override
        public Statement text() {
            return new Statement(
                    "мәселе туындаған күннен бастап бір жұмыс күні ішінде",
                    "в течение одного рабочего дня со дня возникновения вопроса",
                    "within one working day from the day on which the matter arose");
        }
    }

    /**
     * Treats a receipt after closing time or on a day off as received on the next working day.
     *
     * @param closingTime the last moment at which a receipt on a working day is treated as received on that day
     */
    record RegistrationPractice(LocalTime closingTime) implements CountingRule {

        @Override
        public String name() {
            return "REGISTRATION_PRACTICE";
        }

        @Override
        public LocalDate startOf(Instant received, WorkingCalendar calendar) {
            var day = AlmatyTime.dateOf(received);
            return isAfterClosing(received)
                    ? calendar.firstWorkingDayAfter(day)
                    : calendar.firstWorkingDayOnOrAfter(day);
        }

        boolean isAfterClosing(Instant received) {
            return LocalTime.ofInstant(received, AlmatyTime.ZONE).isAfter(closingTime);
        }

        @Override
        public Statement text() {
            return new Statement(
                    "тіркелген күннен бастап бір жұмыс күні ішінде (жұмыс уақыты " + closingTime + " аяқталады)",
                    "в течение одного рабочего дня со дня регистрации (рабочее время до " + closingTime + ")",
                    "within one working day from the day of registration (closing time " + closingTime + ")");
        }
    }
}
