package kz.mediagrid.gateway.request;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.RequestAgreed;
import org.jspecify.annotations.Nullable;

/** The agreement that a body answers, with an optional note on it. */
@Schema(name = "AgreeOnTerm", description = "With whom and how it was agreed; may be left out.")
record AgreeOnTerm(
        @Schema(description = "With whom and how it was agreed; the addressee sees it.") @Nullable
        Text note) implements BodyMayBeAbsent {

    /** Parses the content of the command; the caller adds stamp and id. */
    RequestAgreed.Builder parse() {
        var rules = new Rules();
        var agreed = RequestAgreed.newBuilder();
        rules.optionalText(WHOLE.field("note"), note).ifPresent(agreed::setNote);
        return rules.orElseThrow(() -> agreed);
    }
}
