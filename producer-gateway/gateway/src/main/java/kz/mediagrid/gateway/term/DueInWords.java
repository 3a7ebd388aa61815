package kz.mediagrid.gateway.term;

import java.util.List;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.ProofInWords;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.term.TermStatus.TermState;
import kz.mediagrid.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;

/**
 * The due time of an answer or a contribution, with its reasons.
 *
 * @param weekday the last day of the term, as it stands after "until"
 * @param provisional whether the term reaches a year without an official calendar
 * @param why the days of the term, the rule, the calendar and each extension, one per line
 */
public record DueInWords(Moment until, TimeLeft left, String weekday, boolean provisional, List<Wording> why) {

    public DueInWords {
        why = List.copyOf(why);
    }

    /** The due time of the term; null while no term runs, and after a cancellation, since nothing is due any more. */
    public static @Nullable DueInWords of(TermStatus status, BusinessClock clock, Words words) {
        var due = status.due();
        if (due == null || status.term() == TermState.CANCELLED) {
            return null;
        }
        var lastDay = AlmatyTime.dateOf(due.dueAt().minusNanos(1));
        return new DueInWords(
                new DatesInWords(words).fullUntil(due.dueAt()),
                TimeLeft.until(due.dueAt(), clock, words),
                words.say("weekday.until." + lastDay.getDayOfWeek().getValue()),
                due.proof().provisional(),
                new ProofInWords(words).lines(due.proof()));
    }
}
