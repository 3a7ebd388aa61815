package kz.mediagrid.gateway.clash;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.gateway.clash.ClashQuery.Position;
import kz.mediagrid.gateway.event.ClashingEvent;
import org.jspecify.annotations.Nullable;

/** A page of a week's clashes, with the cursor of the next page. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ClashPage", description = "Some of what clashes in a week, by day.")
record ClashesResponse(
        @Schema(description = "The pairs of events.") List<Pair> items,

        @Schema(description = "Send it as 'after' for the pairs that follow; absent on the last page.") @Nullable
        String next) {

    /** Two events that clash, as the caller may see them. */
    @Schema(name = "Clash", description = "Two planned events that clash: a warning, nothing is refused for it.")
    record Pair(
            @Schema(
                    description =
                            "What the two have in common: at overlapping hours the place, the speaker, the body or "
                                    + "that both are featured; on one day, of different bodies, nearly the same title.",
                    allowableValues = {"SAME_PLACE", "SAME_SPEAKER", "SAME_BODY", "BOTH_FEATURED", "LIKELY_DUPLICATE"})
            String kind,

            @Schema(description = "The first day on which they clash so.", example = "2026-12-09", format = "date")
            String day,

            @Schema(description = "When the command was received from which on they clash so.", format = "date-time")
            String since,

            @Schema(description = "The two; for an agency its own comes first.")
            List<ClashingEvent> events) {

        static Pair of(ClashQuery.Pair pair, List<ClashingEvent> sides) {
            return new Pair(
                    pair.clash().getKind().name(),
                    pair.clash().getDay().toString(),
                    LocalTimes.write(pair.clash().getSince()),
                    sides);
        }
    }

    static String cursor(Position position) {
        return Cursor.of(position.day(), position.kind(), position.eventId(), position.otherEventId());
    }

    static @Nullable Position position(@Nullable String cursor) {
        return Cursor.read(cursor, 4, parts -> new Position(LocalDate.parse(parts[0]), parts[1], parts[2], parts[3]));
    }
}
