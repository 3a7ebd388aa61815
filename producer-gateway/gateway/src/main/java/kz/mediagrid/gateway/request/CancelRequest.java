package kz.mediagrid.gateway.request;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.RequestCancelled;
import org.jspecify.annotations.Nullable;

/**
 * The cancellation of a request whose answer is no longer needed, with an optional reason.
 *
 * @param reason reason, which the addressee sees
 */
@Schema(name = "CancelRequest")
public record CancelRequest(@Nullable Text reason) implements BodyMayBeAbsent {

    /** Parses the content into a command. The caller adds the submission stamp and the request's id. */
    RequestCancelled.Builder parse() {
        var rules = new Rules();
        var cancelled = RequestCancelled.newBuilder();
        rules.optionalText(WHOLE.field("reason"), reason).ifPresent(cancelled::setReason);
        return rules.orElseThrow(() -> cancelled);
    }
}
