package kz.mediagrid.notifier.attempt;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The wish that a message is sent again.
 *
 * @param webhookId id of a message that one of the last attempts by the channel sent
 */
@Schema(requiredProperties = {"webhookId"})
record SendMessageAgain(@Nullable String webhookId) {

    String parse() {
        var rules = new Rules();
        var id = rules.required(WHOLE.field("webhookId"), webhookId);
        return rules.orElseThrow(id::orElseThrow);
    }
}
