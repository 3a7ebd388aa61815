package kz.mediagrid.notifier.mail;

import java.time.Instant;
import kz.mediagrid.schemas.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * The trouble of an outlet whose webhook does not take its deliveries, or did not take them until now.
 *
 * @param id the kind, the outlet, the message and the outlet's resumptions: {@code OUTLET_SUSPENDED/tv/tv_2026-W50_1/0}
 * @param suspension the id of the suspension that ended, for {@link Kind#RESUMED}; null for the other kinds
 * @param at the time from which mails about it are due [UTC instant of the business clock]
 * @param silentSince the first attempt of those that failed [real time]
 * @param changesAt the time of the suspension, or of the last attempt for {@link Kind#WARNED} [real time]; null for {@link
 *     Kind#RESUMED}
 */
record OutletTrouble(
        Kind kind,
        String id,
        @Nullable String suspension,
        Outlet outlet,
        Instant at,
        Instant silentSince,
        @Nullable Instant changesAt) {

    /** The kinds of trouble about which mails are sent. */
    enum Kind {

        /** The next attempt is the last one. */
        WARNED,

        /** All attempts to send a version failed: the system probes the outlet. */
        SUSPENDED,

        /** All attempts to send a notice failed: people resume the outlet. */
        NOTICES_SUSPENDED,

        /** The outlet said that it wants no more messages: people resume it. */
        GONE,

        /** Deliveries go on after a suspension. */
        RESUMED
    }
}
