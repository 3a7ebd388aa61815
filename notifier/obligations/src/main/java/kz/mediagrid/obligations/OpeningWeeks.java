package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.obligations.Agenda.Item;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans, week by week, the tasks that open weekly obligations at the start of collecting. A week that no calendar
 * reaches waits for the next calendar, and all later weeks wait with this week.
 */
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

    /**
     * Plans the opening of the first week whose form is due after {@code at}. For a week that the calendar does not
     * reach, the start of the week decides instead of the due time.
     */
    void begin(Instant at) {
        var by = terms.at(at);
        Stream.iterate(GridWeek.of(at).previous(), GridWeek::next)
                .filter(week -> by.endsBefore(week)
                        ? week.startsAt().isAfter(at)
                        : by.schedule(week).submissionDue().at().isAfter(at))
                .findFirst()
                .ifPresent(this::plan);
    }

    /** Plans the opening of the week after the last of {@code grids}, the grids on record in the order of their weeks. */
    void resumeAfter(List<ObligationChanged> grids) {
        if (!grids.isEmpty()) {
            plan(GridWeek.parse(grids.get(grids.size() - 1).getSubject()).next());
        }
    }

    /** Plans the opening of the week after {@code week}. */
    void goOnAfter(WeekSchedule week) {
        plan(week.week().next());
    }

    /**
     * Called after another calendar came into force: plans the opening of the waiting week, if there is a waiting week.
     */
    void calendarChanged() {
        agenda.takeAwaited(kind).map(GridWeek::parse).ifPresent(this::plan);
    }

    /** The counter by which the week of the task is opened; empty if this week must wait for a calendar. */
    Optional<TermCounter> counter(Item opening) {
        var by = terms.reaching(GridWeek.parse(opening.subject()), opening.at());
        if (by.isEmpty()) {
            agenda.await(kind, opening.subject());
            log.atWarn()
                    .addKeyValue("week", opening.subject())
                    .log(
                            "The calendar {} ends before {}: from that week on, every {} waits until the next calendar is activated,"
                                    + " see docs/ops/calendars.md.",
                            terms.at(opening.at()).calendarVersion(),
                            opening.subject(),
                            kind);
        }
        return by;
    }

    // By every calendar, collecting for a week begins on the Monday of the week before.
    private void plan(GridWeek week) {
        agenda.plan(new Item(week.previous().startsAt(), kind, OPEN, week.toString()));
    }
}
