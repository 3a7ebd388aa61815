package kz.mediagrid.gateway.request;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.RequestMessageKind;
import kz.mediagrid.schemas.RequestMessageSent;
import org.jspecify.annotations.Nullable;

/**
 * A message of the addressee to the authorised body about a request, or the authorised body's reply. It changes no term.
 *
 * @param kind occasion of the message
 * @param text the message in words
 */
@Schema(
        name = "SendRequestMessage",
        requiredProperties = {"kind", "text"})
public record SendRequestMessage(
        @Nullable Kind kind, @Nullable Text text) {

    /**
     * The occasion of a message. NOT_OURS: the matter is not within the addressee's competence; CLARIFY: the addressee asks
     * to clarify the question; REPLY: the authorised body replies.
     */
    public enum Kind {
        NOT_OURS,
        CLARIFY,
        REPLY;

        static Kind of(RequestMessageKind kept) {
            return valueOf(kept.name());
        }

        private RequestMessageKind kept() {
            return RequestMessageKind.valueOf(name());
        }
    }

    /** Parses the content into a command. The caller adds the submission stamp and the request's id. */
    RequestMessageSent.Builder parse() {
        var rules = new Rules();
        var sent = RequestMessageSent.newBuilder();
        rules.required(WHOLE.field("kind"), kind).map(Kind::kept).ifPresent(sent::setKind);
        rules.requiredText(WHOLE.field("text"), text).ifPresent(sent::setText);
        return rules.orElseThrow(() -> sent);
    }
}
