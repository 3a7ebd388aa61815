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

/**
 * A page of a week's clashes, with the cursor of the next page.
 *
 * @param items the clashes
 * @param next cursor to send as 'after' for the next page; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ClashPage")
record ClashesResponse(List<Pair> items, @Nullable String next) {

    /**
     * Two planned events that clash, as the caller may see them; a clash is a warning and refuses nothing.
     *
     * @param kind common trait of the two: at overlapping hours, the place, the speaker, the body or that both are
     *     featured; on one day and of different bodies, nearly the same title
     * @param day first day of the clash
     * @param since instant at which the command that caused the clash was received
     * @param events the two events; an agency's own comes first
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
