package kz.mediagrid.ops.board;

import java.time.Instant;
import java.util.regex.Pattern;
import kz.mediagrid.ops.view.ObligationView.Mark;
import kz.mediagrid.schemas.ObligationChanged;
import org.jspecify.annotations.Nullable;

/**
 * How an address says where a page begins: after what was shown last, by its due time [ms since 1970] and its id, e.g.
 * {@code 1765306800000/REQUEST_ANSWER/req-1}; so it stays right whatever is met or opened meanwhile.
 */
final class DueMark {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,15})/(.+)");

    private DueMark() {}

    /** What the address says; anything else is the beginning. */
    static Mark of(@Nullable String from) {
        var written = WRITTEN.matcher(from == null ? "" : from);
        return written.matches()
                ? new Mark(Instant.ofEpochMilli(Long.parseLong(written.group(1))), written.group(2))
                : Mark.BEGINNING;
    }

    static String after(ObligationChanged last) {
        return last.getDueAt().toEpochMilli() + "/" + last.getObligationId();
    }
}
