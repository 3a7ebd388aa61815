package kz.mediagrid.gateway.week;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.GridPublicationOrdered;
import org.jspecify.annotations.Nullable;

/**
 * The command to publish a week's next version now. The content may be absent.
 *
 * @param shown 'shown' of the changes that the caller has seen; 409 SHOWN_OUTDATED if the next version would no longer be
 *     made of the same filings. Absent to publish whatever is waiting
 */
@Schema(name = "PublishWeek")
public record PublishWeek(
        @Schema(pattern = Hashes.SHAPE) @Nullable String shown) implements BodyMayBeAbsent {

    /** Parses the content into a command. The caller adds the submission stamp and the week. */
    GridPublicationOrdered.Builder parse() {
        var rules = new Rules();
        var ordered = GridPublicationOrdered.newBuilder();
        if (shown != null) {
            rules.required(WHOLE.field("shown"), shown, Hashes::isHash, ProblemText.of("week.shown"))
                    .ifPresent(ordered::setShown);
        }
        return rules.orElseThrow(() -> ordered);
    }
}
