package kz.mediagrid.agencypages.form;

import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.stereotype.Component;

/** The weeks of drafts. A draft is in the week of its date, and without a date in the week in which it was begun. */
@Component
public final class DraftWeeks {

    private final GridWeeks weeks;
    private final BusinessClock clock;

    DraftWeeks(GridWeeks weeks, BusinessClock clock) {
        this.weeks = weeks;
        this.clock = clock;
    }

    /** Next week, whose events are sent until Thursday. */
    public GridWeek next() {
        return GridWeek.of(clock.instant()).next();
    }

    public boolean isOver(GridWeek week) {
        return !clock.instant().isBefore(week.next().startsAt());
    }

    /**
     * The week for a draft.
     *
     * @param begun the week in which the draft was begun
     * @throws kz.mediagrid.edge.problem.RequestProblem if that week is over, or is no week that the calendar reaches
     */
    public GridWeek of(EventForm fields, String begun) {
        var week = LocalTimes.date(fields.get("date"))
                .map(GridWeek::of)
                .filter(dated -> weeks.reaches(dated) && !isOver(dated))
                .orElseGet(() -> weeks.require(begun));
        if (isOver(week)) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("draft.week-over"));
        }
        return week;
    }
}
