package kz.mediagrid.notifier.obligation;

import java.time.Instant;
import java.util.List;

/** Passes on what happens, and what is due, to the kinds of obligations it concerns: one engine for all of them. */
public final class ObligationDesk {

    private final ObligationBook book;
    private final List<Kind> kinds;

    public ObligationDesk(ObligationBook book, List<Kind> kinds) {
        this.book = book;
        this.kinds = List.copyOf(kinds);
    }

    /** See {@link Kind#begin}. */
    public void begin(Instant at) {
        kinds.forEach(kind -> kind.begin(at));
    }

    /** See {@link Kind#take}. */
    public void take(Happening happening, Instant now) {
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
        kinds.stream()
                .filter(kind -> kind.name() == item.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows how to do " + item))
                .carryOut(item, now);
    }
}
