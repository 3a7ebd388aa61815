package kz.mediagrid.gateway.week;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.GridHeld;
import org.jspecify.annotations.Nullable;

/**
 * The command to hold back the versions of a week, with an optional reason.
 *
 * @param reason reason; the media never see it
 */
@Schema(name = "HoldWeek")
public record HoldWeek(@Nullable Text reason) implements BodyMayBeAbsent {

    /** Parses the content into a command. The caller adds the submission stamp and the week. */
    GridHeld.Builder parse() {
        var rules = new Rules();
        var held = GridHeld.newBuilder();
        rules.optionalText(WHOLE.field("reason"), reason).ifPresent(held::setReason);
        return rules.orElseThrow(() -> held);
    }
}
