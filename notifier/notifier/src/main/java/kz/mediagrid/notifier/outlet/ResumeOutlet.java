package kz.mediagrid.notifier.outlet;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import org.jspecify.annotations.Nullable;

/** The request to resume delivery to an outlet. */
@Schema(name = "ResumeOutlet", description = "How an outlet that was not served goes on.")
record ResumeOutlet(
        @Schema(
                description = "Whether it is sent all it missed, or only the newest of each week.",
                defaultValue = "WHERE_IT_STOPPED")
        @Nullable
        From from)
        implements BodyMayBeAbsent {

    ResumeOutlet {
        from = from == null ? From.WHERE_IT_STOPPED : from;
    }

    /** The versions sent first after the resumption. */
    enum From {
        WHERE_IT_STOPPED,
        NEWEST
    }
}
