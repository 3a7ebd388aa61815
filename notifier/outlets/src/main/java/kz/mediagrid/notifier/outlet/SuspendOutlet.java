package kz.mediagrid.notifier.outlet;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.util.Optional;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The suspension of delivery to an outlet, with an optional reason.
 *
 * @param reason reason for the suspension, in one sentence
 */
record SuspendOutlet(@AtMost(Rules.TITLE) @Nullable String reason) implements BodyMayBeAbsent {

    /** Parses the reason; empty if there is none. */
    Optional<String> parse() {
        var rules = new Rules();
        var why = rules.words(WHOLE.field("reason"), reason, Rules.TITLE, false);
        return rules.orElseThrow(() -> why);
    }
}
