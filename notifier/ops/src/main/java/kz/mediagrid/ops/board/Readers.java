package kz.mediagrid.ops.board;

import java.time.Instant;
import java.time.Year;
import java.util.Locale;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.ops.todo.ToDoList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Creates the {@link Reader} for each HTTP request. */
@Component
final class Readers {

    private final MessageSource bundles;
    private final AccountNames accounts;

    Readers(MessageSource bundles, AccountNames accounts) {
        this.bundles = bundles;
        this.accounts = accounts;
    }

    /** The reader of a page about the past: every date is written with its year. */
    Reader ofPast(Locale locale) {
        return of(locale, null);
    }

    /** The reader of a page about the present: dates in the year of {@code now} are written without the year. */
    Reader ofPresent(Locale locale, Instant now) {
        return of(locale, Year.of(AlmatyTime.dateOf(now).getYear()));
    }

    /** The sentences of the list of things to do. */
    ToDoWords sentences(Locale locale, ToDoList list) {
        return new ToDoWords(new Words(bundles, locale), ofPresent(locale, list.now()), list);
    }

    private Reader of(Locale locale, @Nullable Year present) {
        return Reader.of(locale, bundles, id -> accounts.ofId(id, locale), present);
    }
}
