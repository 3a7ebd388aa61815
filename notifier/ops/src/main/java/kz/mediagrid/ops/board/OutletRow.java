package kz.mediagrid.ops.board;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.edge.content.Text;
import org.jspecify.annotations.Nullable;

/**
 * The state of delivery to one outlet.
 *
 * @param outletId id of the outlet
 * @param name name of the outlet
 * @param host the host of the webhook address; the whole address is not shown, because it may contain a token
 * @param suspended whether delivery is suspended
 * @param suspendedWhy the reason of the outlet's suspension in one sentence; null while the outlet is active
 * @param grids for each of the newest weeks, the version that the outlet has
 * @param behind the number of undelivered versions
 * @param behindSince the time at which the oldest undelivered version was written, real time
 * @param nextAttemptAt the earliest time of the next delivery attempt, real time
 * @param lastDeliveredAt the time of the last delivery, real time; null if there was none
 * @param lastFailure the last attempt, if it failed
 * @param mails null if the outlet is sent no mail
 */
record OutletRow(
        String outletId,
        Text name,
        String host,
        boolean suspended,
        @Nullable String suspendedWhy,
        List<Grid> grids,
        long behind,
        @Nullable @InAlmaty Instant behindSince,
        @Nullable @InAlmaty Instant nextAttemptAt,
        @Nullable @InAlmaty Instant lastDeliveredAt,
        @Nullable Failure lastFailure,
        @Nullable Mails mails) {

    OutletRow {
        grids = List.copyOf(grids);
    }

    /** Whether delivery to the outlet is suspended, or lacks a version. */
    boolean hasTrouble() {
        return suspended || behind > 0;
    }

    /**
     * The newest version of one week's grid that was delivered to the outlet.
     *
     * @param week the week
     * @param version the number of the delivered version; null if no version of the week was delivered
     * @param newest the number of the week's newest version; 0 if the week has no version
     */
    @Schema(name = "DeliveredGrid")
    record Grid(String week, @Nullable Integer version, int newest) {

        /** Whether the delivered version is the newest. */
        public boolean isCurrent() {
            return version != null && version == newest;
        }
    }

    /**
     * The mail subscriptions of the outlet.
     *
     * @param subscriptions the number of all mail subscriptions
     * @param suspended the number of those that are sent nothing: the mail server refused the mailbox, or a person paused them
     * @param on whether a mail server is configured; if not, mails wait
     */
    @Schema(name = "OutletMails")
    record Mails(int subscriptions, long suspended, boolean on) {}

    /**
     * The last delivery attempt, if it failed.
     *
     * @param week week of the version
     * @param version number of the version
     * @param attempt number of the attempt
     * @param startedAt start of the attempt, real time
     * @param httpStatus status of the answer; null without one
     * @param why the reason in one sentence
     */
    @Schema(name = "FailedAttempt")
    record Failure(
            String week,
            int version,
            int attempt,
            @InAlmaty Instant startedAt,
            @Nullable Integer httpStatus,
            @Nullable String why) {}
}
