package kz.mediagrid.notifier.outlet;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import kz.mediagrid.edge.content.Rules;
import org.jspecify.annotations.Nullable;

/** The request to suspend delivery to an outlet. */
@Schema(name = "SuspendOutlet", description = "Why the outlet is not to be served for a while.")
record SuspendOutlet(
        @Schema(description = "In one sentence; absent: nothing is said.") @Nullable
        String reason) implements BodyMayBeAbsent {

    /** Parses the reason; empty if there is none. */
    Optional<String> parse() {
        var rules = new Rules();
        var why = rules.words(WHOLE.field("reason"), reason, Rules.TITLE, false);
        return rules.orElseThrow(() -> why);
    }
}
