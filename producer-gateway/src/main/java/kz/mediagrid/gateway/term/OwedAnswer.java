package kz.mediagrid.gateway.term;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.mediagrid.calendar.Term;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.gateway.term.TermStatus.Receipt;

/**
 * An answer or a contribution that a body owes, as the view of its log has it.
 *
 * @param id id of the obligation on {@code obligations}
 * @param term counts the term without extensions; empty while none runs
 * @param extensions all extensions, the last one last
 * @param receipt whether it was cancelled, and the time at which it was first met
 */
public record OwedAnswer(
        String id, Function<WorkingCalendar, Optional<Term>> term, List<MoreTime> extensions, Receipt receipt) {}
