package kz.mediagrid.ops.board;

import java.time.Instant;
import java.util.regex.Pattern;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.watch.view.ObligationView.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The cursor of a page of obligations, e.g. {@code 1765306800000/REQUEST_ANSWER/req-1}. The cursor has the
 * due time [ms since 1970] and the id of the last obligation shown. The cursor remains valid when obligations are met
 * or opened.
 */
final class DueMark {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,15})/(.+)");

    private DueMark() {}

    /** Whether {@code cursor} is one. */
    static boolean isOne(String cursor) {
        return WRITTEN.matcher(cursor).matches();
    }

    /** Parses a cursor; a missing or malformed cursor stands for the beginning of the list. */
    static Mark of(@Nullable String cursor) {
        var written = WRITTEN.matcher(cursor == null ? "" : cursor);
        return written.matches()
                ? new Mark(Instant.ofEpochMilli(Long.parseLong(written.group(1))), written.group(2))
                : Mark.BEGINNING;
    }

    static String after(ObligationChanged last) {
        return last.getDueAt().toEpochMilli() + "/" + last.getObligationId();
    }
}
