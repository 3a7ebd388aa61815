package kz.mediagrid.notifier.obligation;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.calendar.CalendarSuccession;
import kz.mediagrid.platform.streams.StoredCalendars;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationNoted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on what happens, and what is due, to the kinds of obligations it concerns: one engine for all of them. */
public final class ObligationDesk {

    private static final Logger log = LoggerFactory.getLogger(ObligationDesk.class);

    private final ObligationBook book;
    private final Escalation escalation;
    private final List<Kind> kinds;
    private final StoredCalendars calendars;
    private final Recounts recounts;

    /**
     * @param escalation the one that the book writes to
     * @param cursor keeps how far what is owed was counted again
     */
    public ObligationDesk(
            ObligationBook book,
            Escalation escalation,
            List<Kind> kinds,
            StoredCalendars calendars,
            Table<String> cursor) {
        this.book = book;
        this.escalation = escalation;
        this.kinds = List.copyOf(kinds);
        this.calendars = calendars;
        this.recounts = new Recounts(book, this::kind, calendars, cursor);
    }

    /** The counting again that another calendar asks for. */
    public Recounts recounts() {
        return recounts;
    }

    /** See {@link Kind#begin}. */
    public void begin(Instant at) {
        calendars.keepRelease();
        kinds.forEach(kind -> kind.begin(at));
    }

    /** See {@link Kind#take}. */
    public void take(Happening happening, Instant now) {
        if (happening.record() instanceof CalendarActivated activated) {
            activate(activated, happening.offset());
        } else if (happening.record() instanceof ObligationNoted said) {
            book.noted(said, now);
        }
        kinds.forEach(kind -> kind.take(happening, now));
    }

    /** The aggregator reads the same log and decides by the same rule, so both come to the same calendar. */
    private void activate(CalendarActivated activated, long offset) {
        if (calendars.judge(activated) instanceof CalendarSuccession.InForce next) {
            calendars.enter(activated, next.calendar(), offset);
            recounts.begin();
            log.info(
                    "The calendar {} is in force: what is owed is counted again.",
                    next.calendar().version());
        }
    }

    /** Does what is due; what another calendar counted is counted again before it is said to be overdue. */
    public void carryOut(Agenda.Item item, Instant now) {
        if (item.task().equals(Agenda.OVERDUE)) {
            recounts.recount(item.subject(), now);
            book.passed(item, now);
        } else if (Escalation.isMine(item)) {
            var id = Rung.parse(item.subject()).obligationId();
            recounts.recount(id, now);
            book.owed(id).ifPresent(owed -> escalation.carryOut(item, owed, now));
        } else {
            kind(item.kind()).carryOut(item, now);
        }
    }

    private Kind kind(ObligationKind name) {
        return kinds.stream()
                .filter(kind -> kind.name() == name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows what a " + name + " is"));
    }
}
