package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.call.Paged;
import kz.mediagrid.gateway.event.PlannedEventView.Position;
import org.jspecify.annotations.Nullable;

/**
 * A page of planned events in order of their start, with the cursor of the next page.
 *
 * @param items the events
 * @param next cursor to send as 'after' for the next page; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlannedEventPage")
record PlannedEventsResponse(
        List<PlannedEventResponse> items, @Nullable String next) implements Paged {

    static String cursor(Position position) {
        return Cursor.of(position.date(), position.time(), position.eventId());
    }

    static @Nullable Position position(@Nullable String cursor) {
        return Cursor.read(
                cursor, 3, parts -> new Position(LocalDate.parse(parts[0]), LocalTime.parse(parts[1]), parts[2]));
    }
}
