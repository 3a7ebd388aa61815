package kz.mediagrid.gateway.matter;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.JointMatterClosed;
import org.jspecify.annotations.Nullable;

/**
 * The reason for the cancellation of a joint matter.
 *
 * @param reason reason, which the bodies concerned and in copy see
 */
@Schema(name = "CancelMatter", requiredProperties = "reason")
public record CancelMatter(@Nullable Text reason) {

    /** Parses the content into a command. The caller adds the submission stamp and the matter's id. */
    JointMatterClosed.Builder parse() {
        var rules = new Rules();
        var closed = JointMatterClosed.newBuilder();
        rules.requiredText(WHOLE.field("reason"), reason).ifPresent(closed::setReason);
        return rules.orElseThrow(() -> closed);
    }
}
