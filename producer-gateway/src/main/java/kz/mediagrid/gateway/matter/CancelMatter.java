package kz.mediagrid.gateway.matter;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.JointMatterClosed;
import org.jspecify.annotations.Nullable;

/**
 * The reason for which a joint matter is cancelled.
 *
 * @param reason reason, for the bodies concerned
 */
@Schema(name = "CancelMatter", requiredProperties = "reason")
record CancelMatter(@Nullable Text reason) {

    /** Parses the content of the command; the caller adds stamp and id. */
    JointMatterClosed.Builder parse() {
        var rules = new Rules();
        var closed = JointMatterClosed.newBuilder();
        rules.requiredText(WHOLE.field("reason"), reason).ifPresent(closed::setReason);
        return rules.orElseThrow(() -> closed);
    }
}
