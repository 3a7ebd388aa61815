package kz.mediagrid.gateway.clash;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.gateway.clash.ClashingPair.Position;
import org.jspecify.annotations.Nullable;

/** Some of what clashes in a week, and where the rest begins. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ClashPage", description = "Some of what clashes in a week, by day.")
record ClashPage(
        @Schema(description = "The pairs of events.") List<ClashView> items,

        @Schema(description = "Send it as 'after' for the pairs that follow; absent on the last page.") @Nullable
        String next) {

    static String cursor(Position position) {
        return Cursor.of(position.day(), position.kind(), position.eventId(), position.otherEventId());
    }

    static @Nullable Position position(@Nullable String cursor) {
        return Cursor.read(cursor, 4, parts -> new Position(LocalDate.parse(parts[0]), parts[1], parts[2], parts[3]));
    }
}
