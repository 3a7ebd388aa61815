package kz.mediagrid.notifier.obligation;

import java.util.List;
import java.util.Optional;
import kz.mediagrid.notifier.obligation.DueChange.Recounted;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;

/** Tells when what another calendar counted is due by the one in force. */
public final class Counting {

    private final CalendarsInForce calendars;
    private final List<Kind> kinds;

    /** @param kinds all kinds, once the first obligation is looked at: they need the book, and the book needs this */
    public Counting(CalendarsInForce calendars, List<Kind> kinds) {
        this.calendars = calendars;
        this.kinds = kinds;
    }

    /** What another calendar makes of a due time. */
    record Recount(Debt.Due due, Recounted why) {}

    /** The new count of {@code owed}; empty where the calendar in force counted it, or none does. */
    Optional<Recount> again(ObligationChanged owed) {
        var before = owed.getProof().getCalendarVersion();
        if (before.equals(calendars.now().version())) {
            return Optional.empty();
        }
        return calendars
                .word()
                .flatMap(word -> kinds.stream()
                        .filter(kind -> kind.name() == owed.getKind())
                        .findFirst()
                        .flatMap(kind -> kind.recount(owed))
                        .map(due -> new Recount(due, why(word, before))));
    }

    private static Recounted why(CalendarInForce word, String before) {
        var act = word.getLegalAct();
        return new Recounted(word.getActivatedAt(), word.getSubmissionId(), new LocalizedText(act, act, act), before);
    }
}
