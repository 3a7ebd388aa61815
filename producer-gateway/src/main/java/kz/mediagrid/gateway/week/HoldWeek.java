package kz.mediagrid.gateway.week;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.GridHeld;
import org.jspecify.annotations.Nullable;

/**
 * The hold of a week, with an optional reason.
 *
 * @param reason reason; never for the media
 */
@Schema(name = "HoldWeek")
public record HoldWeek(@Nullable Text reason) implements BodyMayBeAbsent {

    /** Parses the content of the command; the caller adds stamp and week. */
    GridHeld.Builder parse() {
        var rules = new Rules();
        var held = GridHeld.newBuilder();
        rules.optionalText(WHOLE.field("reason"), reason).ifPresent(held::setReason);
        return rules.orElseThrow(() -> held);
    }
}
