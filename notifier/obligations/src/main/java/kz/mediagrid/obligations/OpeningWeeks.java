package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.obligations.Agenda.Item;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans, week by week, the tasks that open weekly obligations at the start of collecting. */
final class OpeningWeeks {

    /** The name of the task that opens the weekly obligations of one kind for one week. */
    static final String OPEN = "OPEN";

    private static final Logger log = LoggerFactory.getLogger(OpeningWeeks.class);

    private final Agenda agenda;
    private final ObligationKind kind;
    private final TermsInForce terms;

    OpeningWeeks(Agenda agenda, ObligationKind kind, TermsInForce terms) {
        this.agenda = agenda;
        this.kind = kind;
        this.terms = terms;
    }

    /** Plans the opening of the first week whose form is due after {@code at}. */
    void begin(Instant at) {
        Stream.iterate(GridWeek.of(at).previous(), GridWeek::next)
                .map(terms.at(at)::schedule)
                .filter(week -> week.submissionDue().at().isAfter(at))
                .findFirst()
                .ifPresent(this::plan);
    }

    /** Plans the opening of the week after the last of {@code grids}, the grids on record in the order of their weeks. */
    void resumeAfter(List<ObligationChanged> grids) {
        if (!grids.isEmpty()) {
            var last = grids.get(grids.size() - 1);
            var by = terms.at(last.getOpenedAt());
            by.week(last.getSubject()).ifPresent(week -> goOnAfter(week, by));
        }
    }

    /** Plans the opening of the week after {@code week}, at the time that {@code by} counts. */
    void goOnAfter(WeekSchedule week, TermCounter by) {
        var next = week.week().next();
        by.week(next)
                .ifPresentOrElse(
                        this::plan,
                        () -> log.error(
                                "The calendar {} ends before {}: no further {} is opened.",
                                by.calendarVersion(),
                                next,
                                kind));
    }

    private void plan(WeekSchedule week) {
        agenda.plan(
                new Item(week.collectingOpens().at(), kind, OPEN, week.week().toString()));
    }
}
