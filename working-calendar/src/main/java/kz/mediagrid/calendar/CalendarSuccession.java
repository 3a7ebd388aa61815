package kz.mediagrid.calendar;

import java.util.List;
import java.util.function.Predicate;

/**
 * Decides whether a new calendar replaces the calendar in force.
 *
 * <p>Every service that reads activations of calendars from the log uses this rule, so that all services have the same
 * calendar in force.
 */
public sealed interface CalendarSuccession {

    /** From its activation on, the new calendar replaces the calendar that was in force. */
    record InForce(WorkingCalendar calendar) implements CalendarSuccession {}

    /**
     * The previous calendar stays in force.
     *
     * @param statements all problems of the new calendar, a sentence each
     */
    record Refused(Reason reason, List<Statement> statements) implements CalendarSuccession {

        public Refused {
            statements = List.copyOf(statements);
        }

        /** The problems in English. */
        public List<String> problems() {
            return problems(Language.EN);
        }

        public List<String> problems(Language language) {
            return statements.stream().map(it -> it.in(language)).toList();
        }
    }

    /** The reasons why a calendar does not come into force. */
    enum Reason {
        /**
         * The text cannot be read or contradicts itself, or the new calendar does not cover all days of the calendar in
         * force.
         */
        CONTRADICTORY,
        /** A calendar with the new calendar's version is or was in force. */
        KNOWN,
        /**
         * The new calendar was made to replace a calendar that is not in force, or it was issued before the calendar in
         * force.
         */
        OUTDATED
    }

    /**
     * Decides whether the calendar that {@code text} describes comes into force.
     *
     * @param current the calendar in force
     * @param wasInForce tests whether a calendar with the given version is or was in force
     * @param replaces the version of the calendar that the new calendar was made to replace
     */
    static CalendarSuccession judge(
            WorkingCalendar current, Predicate<String> wasInForce, String replaces, String text) {
        WorkingCalendar next;
        try {
            next = WorkingCalendar.parse(text);
        } catch (CalendarFormatException contradictory) {
            return new Refused(Reason.CONTRADICTORY, contradictory.statements());
        }
        if (wasInForce.test(next.version())) {
            return new Refused(
                    Reason.KNOWN,
                    List.of(new Statement(
                            next.version()
                                    + " күнтізбесі қазір немесе бұрын қолданыста болған: жаңасына өз нұсқасын беріңіз.",
                            "Календарь " + next.version()
                                    + " уже действует или действовал: дайте новому собственную версию.",
                            "A calendar " + next.version()
                                    + " is or was in force already: give the new calendar a version of its own.")));
        }
        if (!replaces.equals(current.version())) {
            return new Refused(
                    Reason.OUTDATED,
                    List.of(new Statement(
                            "Жаңа күнтізбе " + replaces + " күнтізбесінің орнына жасалған, бірақ қазір "
                                    + current.version() + " қолданыста.",
                            "Новый календарь составлен на замену календарю " + replaces + ", но действует "
                                    + current.version() + ".",
                            "The new calendar was made to replace the calendar " + replaces + ", but "
                                    + current.version() + " is in force.")));
        }
        if (next.issued().isBefore(current.issued())) {
            return new Refused(
                    Reason.OUTDATED,
                    List.of(new Statement(
                            "Жаңа күнтізбе " + next.issued() + " күні шығарылған, бұл қолданыстағы күнтізбе шығарылған "
                                    + current.issued() + " күнінен бұрын.",
                            "Новый календарь издан " + next.issued() + ", раньше действующего календаря, который издан "
                                    + current.issued() + ".",
                            "The new calendar was issued on " + next.issued()
                                    + ", before the calendar in force, which was issued on " + current.issued()
                                    + ".")));
        }
        if (next.firstDay().isAfter(current.firstDay()) || next.lastDay().isBefore(current.lastDay())) {
            return new Refused(
                    Reason.CONTRADICTORY,
                    List.of(new Statement(
                            "Жаңа күнтізбе " + next.firstDay() + " – " + next.lastDay() + " аралығын қамтиды, бұл "
                                    + current.firstDay() + " – " + current.lastDay()
                                    + " аралығын қамтитын қолданыстағы күнтізбеден аз.",
                            "Новый календарь охватывает период с " + next.firstDay() + " по " + next.lastDay()
                                    + ", меньше действующего календаря, который охватывает период с "
                                    + current.firstDay() + " по " + current.lastDay() + ".",
                            "The new calendar covers " + next.firstDay() + " to " + next.lastDay()
                                    + ", less than the calendar in force, which covers " + current.firstDay() + " to "
                                    + current.lastDay() + ".")));
        }
        return new InForce(next);
    }
}
