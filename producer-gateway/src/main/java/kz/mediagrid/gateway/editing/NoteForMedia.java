package kz.mediagrid.gateway.editing;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.EventNoted;
import org.jspecify.annotations.Nullable;

/** The authorised body's note beside an event, for everybody who reads the grid. */
@Schema(name = "NoteForMedia", description = "What the authorised body notes beside an event, for the media.")
record NoteForMedia(
        @Schema(description = "The note; without it the one that stands there is taken away.") @Nullable
        Text note) {

    /** Parses the content of the command; the caller adds stamp and id. */
    EventNoted.Builder parse() {
        var rules = new Rules();
        var noted = EventNoted.newBuilder();
        rules.optionalText(WHOLE.field("note"), note).ifPresent(noted::setNote);
        return rules.orElseThrow(() -> noted);
    }
}
