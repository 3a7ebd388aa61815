package kz.mediagrid.notifier.outlet;

import kz.mediagrid.edge.call.BodyMayBeAbsent;
import org.jspecify.annotations.Nullable;

/**
 * The resumption of delivery to an outlet.
 *
 * @param from missed versions to send: all of them, or only the newest of each week; WHERE_IT_STOPPED if absent
 */
public record ResumeOutlet(@Nullable From from) implements BodyMayBeAbsent {

    public ResumeOutlet {
        from = from == null ? From.WHERE_IT_STOPPED : from;
    }

    /** The versions to send after the resumption: all missed versions, or only the newest missed version of each week. */
    public enum From {
        WHERE_IT_STOPPED,
        NEWEST
    }
}
