package kz.mediagrid.gateway.matter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.Term;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.gateway.term.Due;
import kz.mediagrid.gateway.term.ExtensionView;
import kz.mediagrid.gateway.term.MoreTime;
import kz.mediagrid.gateway.term.Obligations;
import kz.mediagrid.gateway.term.Standing;
import kz.mediagrid.gateway.term.Standing.Receipt;
import kz.mediagrid.schemas.ConcernedBody;

/**
 * Tells when the contributions to a joint matter are due, and whether they came in time (para. 5, second part).
 *
 * <p>As with requests the clock's side decides that, on the topic {@code obligations}; until it has said something, the
 * term is counted here by the calendar in force: that of the agency that opened it from the day on which the matter arose,
 * the others' from its receipt, by each body's own rule.
 */
public final class MatterTerms {

    private final Calendars calendars;
    private final Clock business;
    private final Obligations obligations;

    public MatterTerms(Calendars calendars, Clock business, Obligations obligations) {
        this.calendars = calendars;
        this.business = business;
        this.obligations = obligations;
    }

    /** Whether the calendar reaches the ends of all terms. */
    boolean reaches(JointMatter matter) {
        var calendar = calendars.inForce();
        return matter.bodies().stream()
                .filter(JointMatter::owes)
                .allMatch(body -> counted(matter, body, calendar).isPresent());
    }

    /** The calendar by which terms are counted now. */
    WorkingCalendar inForce() {
        return calendars.inForce();
    }

    /** From when that body's contribution is late, as things stand now; empty where no term runs. */
    Optional<Instant> dueNow(JointMatter matter, ConcernedBody body) {
        return Optional.ofNullable(now(matter, body).due()).map(Due::dueAt);
    }

    /** How that body stands now, the clock's word first. */
    Standing now(JointMatter matter, ConcernedBody body) {
        var now = business.instant();
        return obligations
                .forContribution(matter.id(), body.getAgencyCode())
                .filter(word -> !Standing.isBehind(word, extendedUntil(matter, body)))
                .map(word -> Standing.said(word, receipt(matter, body), now))
                .orElseGet(() -> standing(matter, body, now, calendars.inForce()));
    }

    /** How that body stood at {@code instant}, as counted here: the same whenever it is asked. */
    Standing at(JointMatter matter, ConcernedBody body, Instant instant) {
        return standing(matter, body, instant, calendars.inForceAt(instant));
    }

    /** All the time that body was given, and whether it counts: the same whenever it is asked. */
    List<ExtensionView> extensions(JointMatter matter, ConcernedBody body) {
        return ExtensionView.of(matter.moreTime(body.getAgencyCode()), counting(matter, body));
    }

    private List<MoreTime> counting(JointMatter matter, ConcernedBody body) {
        return MoreTime.counting(
                matter.moreTime(body.getAgencyCode()),
                instant -> counted(matter, body, calendars.inForceAt(instant)).map(Due::dueAt));
    }

    private Optional<LocalDate> extendedUntil(JointMatter matter, ConcernedBody body) {
        return MoreTime.until(counting(matter, body));
    }

    private Standing standing(JointMatter matter, ConcernedBody body, Instant instant, WorkingCalendar calendar) {
        return Optional.of(body)
                .filter(JointMatter::owes)
                .flatMap(it -> counted(matter, it, calendar))
                .map(due -> extendedUntil(matter, body)
                        .map(until -> due.extended(until, calendar))
                        .orElse(due))
                .map(due -> Standing.counted(due, receipt(matter, body), instant))
                .orElse(Standing.NO_TERM);
    }

    private static Optional<Due> counted(JointMatter matter, ConcernedBody body, WorkingCalendar calendar) {
        try {
            return Optional.of(Due.of(term(matter, body, calendar)));
        } catch (CalendarRangeException beyond) {
            return Optional.empty();
        }
    }

    private static Term term(JointMatter matter, ConcernedBody body, WorkingCalendar calendar) {
        return matter.isOpener(body)
                ? calendar.oneWorkingDayAfter(matter.arose().getAroseOn())
                : calendar.oneWorkingDayAfter(
                        matter.receivedAt(), Due.rule(body.getRequestTerm(), body.getClosingTime()));
    }

    private static Receipt receipt(JointMatter matter, ConcernedBody body) {
        return new Receipt(matter.isCancelled(), matter.contributedAt(body.getAgencyCode()));
    }
}
