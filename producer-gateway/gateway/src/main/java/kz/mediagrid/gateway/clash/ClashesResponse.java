package kz.mediagrid.gateway.clash;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.call.Paged;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.gateway.clash.ClashQuery.Position;
import kz.mediagrid.gateway.event.ClashingEvent;
import org.jspecify.annotations.Nullable;

/**
 * A page of a week's clashes, with the cursor of the next page.
 *
 * @param items the clashes
 * @param next cursor to send as 'after' for the next page; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ClashPage")
record ClashesResponse(List<Pair> items, @Nullable String next) implements Paged {

    /**
     * Two planned events that clash, with only the fields that the caller may see. A clash is a warning; no command is
     * refused because of a clash.
     *
     * @param kind common trait of the two events. SAME_PLACE, SAME_SPEAKER, SAME_BODY: the events overlap in time and
     *     have a place, a speaker or the state body in common. BOTH_FEATURED: the events overlap in time, and the
     *     authorised body features both. LIKELY_DUPLICATE: the events of two bodies are on the same day and have nearly
     *     the same title
     * @param day first day of the clash
     * @param since instant at which the command that caused the clash was received
     * @param events the two events; if the caller is an agency, its own event comes first
     */
    @Schema(name = "Clash")
    record Pair(
            @Schema(allowableValues = {"SAME_PLACE", "SAME_SPEAKER", "SAME_BODY", "BOTH_FEATURED", "LIKELY_DUPLICATE"})
            String kind,

            @Schema(example = "2026-12-09", format = "date") String day,
            @Schema(format = "date-time") String since,
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
