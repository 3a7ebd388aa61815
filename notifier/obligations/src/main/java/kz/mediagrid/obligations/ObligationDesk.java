package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.ObligationNoted;

/** Passes on what happens, and what is due, to the kinds of obligations it concerns: one engine for all of them. */
public final class ObligationDesk {

    private final ObligationBook book;
    private final Escalation escalation;
    private final List<Kind> kinds;
    private final CalendarsInForce calendars;
    private final Recounts recounts;

    /**
     * @param escalation the one that the book writes to
     * @param recounts those of the book
     */
    public ObligationDesk(
            ObligationBook book,
            Escalation escalation,
            List<Kind> kinds,
            CalendarsInForce calendars,
            Recounts recounts) {
        this.book = book;
        this.escalation = escalation;
        this.kinds = List.copyOf(kinds);
        this.calendars = calendars;
        this.recounts = recounts;
    }

    /** The counting again that another calendar asks for. */
    public Recounts recounts() {
        return recounts;
    }

    /** See {@link Kind#begin}. */
    public void begin(Instant at) {
        calendars.begin();
        kinds.forEach(kind -> kind.begin(at));
    }

    /** See {@link Kind#take}. */
    public void take(Happening happening, Instant now) {
        if (happening.record() instanceof ObligationNoted said) {
            book.noted(said, now);
        } else if (happening.record() instanceof CalendarActivated activated
                && calendars.activate(activated, happening.offset())) {
            recounts.plan(happening.at());
            kinds.forEach(kind -> kind.calendarChanged(happening.at(), now));
        }
        kinds.forEach(kind -> kind.take(happening, now));
    }

    /** See {@link Kind#gone}. */
    public void gone(String outletId, Instant now) {
        kinds.forEach(kind -> kind.gone(outletId, now));
    }

    /** Does what is due. */
    public void carryOut(Agenda.Item item, Instant now) {
        if (item.task().equals(Agenda.OVERDUE)) {
            book.passed(item, now);
            return;
        }
        if (item.task().equals(Agenda.RECOUNT)) {
            recounts.carryOut(item, now);
            return;
        }
        if (Escalation.isMine(item)) {
            book.owed(Rung.parse(item.subject()).obligationId(), item.at(), now)
                    .ifPresent(owed -> escalation.carryOut(item, owed, now));
            return;
        }
        kinds.stream()
                .filter(kind -> kind.name() == item.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows how to do " + item))
                .carryOut(item, now);
    }
}
