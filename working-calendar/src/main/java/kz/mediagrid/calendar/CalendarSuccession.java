package kz.mediagrid.calendar;

import java.util.List;
import java.util.function.Predicate;

/**
 * Decides whether one calendar takes the place of another.
 *
 * <p>Everyone who follows the log of activations decides by this, so that all of them come to the same calendar.
 */
public sealed interface CalendarSuccession {

    /** The calendar is in force from here on. */
    record InForce(WorkingCalendar calendar) implements CalendarSuccession {}

    /**
     * The calendar before stays in force.
     *
     * @param problems everything that is wrong, a sentence each
     */
    record Refused(Reason reason, List<String> problems) implements CalendarSuccession {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Why a calendar does not come into force. */
    enum Reason {
        /** Its text cannot be read or contradicts itself. */
        CONTRADICTORY,
        /** A calendar of this version is, or was, in force. */
        KNOWN,
        /** It was made against a calendar that is not in force any more, or is older than the one that is. */
        OUTDATED
    }

    /**
     * What becomes of the calendar {@code text}.
     *
     * @param current the calendar in force
     * @param wasInForce whether a calendar of that version is, or was, in force
     * @param replaces version of the calendar that it was made against
     */
    static CalendarSuccession judge(
            WorkingCalendar current, Predicate<String> wasInForce, String replaces, String text) {
        WorkingCalendar next;
        try {
            next = WorkingCalendar.parse(text);
        } catch (CalendarFormatException contradictory) {
            return new Refused(Reason.CONTRADICTORY, contradictory.problems());
        }
        if (wasInForce.test(next.version())) {
            return new Refused(
                    Reason.KNOWN,
                    List.of("A calendar " + next.version() + " is or was in force already: give the new one a version"
                            + " of its own."));
        }
        if (!replaces.equals(current.version())) {
            return new Refused(
                    Reason.OUTDATED,
                    List.of("It was made against the calendar " + replaces + ", but " + current.version()
                            + " is in force."));
        }
        if (next.issued().isBefore(current.issued())) {
            return new Refused(
                    Reason.OUTDATED,
                    List.of("It was issued on " + next.issued() + ", before the calendar in force, which was issued on "
                            + current.issued() + "."));
        }
        if (next.firstDay().isAfter(current.firstDay()) || next.lastDay().isBefore(current.lastDay())) {
            return new Refused(
                    Reason.CONTRADICTORY,
                    List.of("It covers " + next.firstDay() + " to " + next.lastDay() + ", less than the calendar in"
                            + " force, which covers " + current.firstDay() + " to " + current.lastDay() + "."));
        }
        return new InForce(next);
    }
}
