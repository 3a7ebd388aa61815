package kz.mediagrid.gateway.term;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.mediagrid.calendar.Term;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.gateway.term.TermStatus.Receipt;

/**
 * An answer or contribution that a body owes, as this gateway has read it from the log.
 *
 * @param id id of the obligation on {@code obligations}
 * @param term computes the term by the given calendar, without the extensions; returns empty while no term runs
 * @param extensions all extensions, in the order of their receipt
 * @param receipt whether the obligation was cancelled, and the time at which the first answer or contribution
 *     was received
 */
public record OwedAnswer(
        String id, Function<WorkingCalendar, Optional<Term>> term, List<MoreTime> extensions, Receipt receipt) {}
