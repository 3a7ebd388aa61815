package kz.mediagrid.gateway.editing;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.EventNoted;
import org.jspecify.annotations.Nullable;

/**
 * A note that the authorised body adds to an event, for all readers of the grid.
 *
 * @param note text of the note; if absent, the event's present note is removed
 */
@Schema(name = "NoteForMedia")
public record NoteForMedia(@Nullable Text note) {

    /** Makes the command from the request; the caller adds the submission and the event's id. */
    EventNoted.Builder parse() {
        var rules = new Rules();
        var noted = EventNoted.newBuilder();
        rules.optionalText(WHOLE.field("note"), note).ifPresent(noted::setNote);
        return rules.orElseThrow(() -> noted);
    }
}
