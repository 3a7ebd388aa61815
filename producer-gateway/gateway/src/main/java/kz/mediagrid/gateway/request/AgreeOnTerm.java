package kz.mediagrid.gateway.request;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.RequestAgreed;
import org.jspecify.annotations.Nullable;

/**
 * The agreement of a state body to answer a request, with an optional note.
 *
 * @param note note on the agreement, such as the parties and the form of the agreement; the addressee and the authorised body see the note
 */
@Schema(name = "AgreeOnTerm")
public record AgreeOnTerm(@Nullable Text note) implements BodyMayBeAbsent {

    /** Parses the content into a command. The caller adds the submission stamp and the request's id. */
    RequestAgreed.Builder parse() {
        var rules = new Rules();
        var agreed = RequestAgreed.newBuilder();
        rules.optionalText(WHOLE.field("note"), note).ifPresent(agreed::setNote);
        return rules.orElseThrow(() -> agreed);
    }
}
