package kz.mediagrid.ops.board;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.content.Text;
import org.jspecify.annotations.Nullable;

/**
 * How one outlet is served.
 *
 * @param host where its versions are posted; never the whole address, which may hold a token
 * @param suspendedWhy why it is not served now, in one sentence; null while it is
 * @param grids which version it has of the newest weeks
 * @param behind how many versions it still is to be given
 * @param behindSince since when the oldest of these waits, real time
 * @param nextAttemptAt before when it is not tried again, real time
 */
record OutletRow(
        String outletId,
        Text name,
        String host,
        boolean suspended,
        @Nullable String suspendedWhy,
        List<Grid> grids,
        int behind,
        @Nullable @InAlmaty Instant behindSince,
        @Nullable @InAlmaty Instant nextAttemptAt,
        @Nullable @InAlmaty Instant lastDeliveredAt,
        @Nullable Failure lastFailure) {

    OutletRow {
        grids = List.copyOf(grids);
    }

    /**
     * What it has of one week.
     *
     * @param version the number it has; null if none
     * @param newest the newest number there is
     */
    record Grid(String week, @Nullable Integer version, int newest) {

        public boolean isCurrent() {
            return version != null && version == newest;
        }
    }

    /** The last attempt, which it did not take. */
    record Failure(
            String week,
            int version,
            int attempt,
            @InAlmaty Instant startedAt,
            @Nullable Integer httpStatus,
            @Nullable String why) {}
}
