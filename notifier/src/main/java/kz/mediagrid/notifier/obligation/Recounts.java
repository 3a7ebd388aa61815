package kz.mediagrid.notifier.obligation;

import java.time.Instant;
import java.util.function.Function;
import kz.mediagrid.notifier.obligation.DueChange.Recounted;
import kz.mediagrid.platform.streams.StoredCalendars;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is owed again once another calendar is in force: a batch at a time, from where it stopped, so that nothing
 * that is due waits for it, and a restart goes on.
 */
public final class Recounts {

    private static final String CURSOR = "after";
    private static final String START = "";

    private final ObligationBook book;
    private final Function<ObligationKind, Kind> kinds;
    private final StoredCalendars calendars;
    private final Table<String> cursor;
    private @Nullable String after;

    /** @param cursor keeps the obligation up to which all were looked at, while there are others left */
    public Recounts(
            ObligationBook book,
            Function<ObligationKind, Kind> kinds,
            StoredCalendars calendars,
            Table<String> cursor) {
        this.book = book;
        this.kinds = kinds;
        this.calendars = calendars;
        this.cursor = cursor;
        this.after = cursor.get(CURSOR);
    }

    /** From here on all that is owed is to be looked at, also what was looked at before. */
    void begin() {
        goOnAfter(START);
    }

    /** Looks at the next obligations, at most so many. */
    public void goOn(int atMost, Instant now) {
        if (after == null) {
            return;
        }
        var ids = book.after(after, atMost);
        ids.forEach(id -> recount(id, now));
        goOnAfter(ids.size() < atMost ? null : ids.get(ids.size() - 1));
    }

    // Kept at hand too: a look at the clock reads nothing where there is nothing to do.
    private void goOnAfter(@Nullable String id) {
        after = id;
        if (id == null) {
            cursor.remove(CURSOR);
        } else {
            cursor.put(CURSOR, id);
        }
    }

    /** Counts one again, if it is still owed and another calendar counted it. */
    void recount(String id, Instant now) {
        book.owed(id)
                .filter(owed -> !owed.getProof()
                        .getCalendarVersion()
                        .equals(calendars.inForce().version()))
                .ifPresent(owed -> recount(owed, now));
    }

    private void recount(ObligationChanged owed, Instant now) {
        var kind = kinds.apply(owed.getKind());
        kind.recount(owed)
                .ifPresent(due -> calendars.word().ifPresent(word -> {
                    book.dueAgain(
                            owed.getObligationId(),
                            due,
                            new Recounted(
                                    word.getActivatedAt(),
                                    word.getSubmissionId(),
                                    act(word.getLegalAct()),
                                    owed.getProof().getCalendarVersion()),
                            now);
                    kind.recounted(owed, due);
                }));
    }

    private static LocalizedText act(String legalAct) {
        return new LocalizedText(legalAct, legalAct, legalAct);
    }
}
