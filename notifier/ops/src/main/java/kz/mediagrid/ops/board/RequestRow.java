package kz.mediagrid.ops.board;

import java.time.Instant;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.edge.content.Text;
import org.jspecify.annotations.Nullable;

/** An information request whose term does not run yet. */
record RequestRow(
        String requestId,
        String body,
        Text bodyName,
        @Nullable String phone,
        Text title,
        @InAlmaty Instant receivedAt) {}
