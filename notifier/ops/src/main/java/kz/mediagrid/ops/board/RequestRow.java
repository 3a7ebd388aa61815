package kz.mediagrid.ops.board;

import java.time.Instant;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.edge.content.Text;
import org.jspecify.annotations.Nullable;

/**
 * An information request whose term does not run yet.
 *
 * @param requestId id of the request
 * @param body code of the state body that is asked
 * @param bodyName name of that state body
 * @param phone telephone of its press unit; null if none is released
 * @param title title of the request
 * @param receivedAt the time of receipt, business time
 */
record RequestRow(
        String requestId,
        String body,
        Text bodyName,
        @Nullable String phone,
        Text title,
        @InAlmaty Instant receivedAt) {}
