package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.call.Paged;
import org.jspecify.annotations.Nullable;

/**
 * A page of steps in the life of a planned event, the earliest first, with the cursor of the next page.
 *
 * @param items the steps
 * @param next cursor to send as 'after' for the next page; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EventHistory")
record EventHistoryResponse(
        List<EventStepResponse> items, @Nullable String next) implements Paged {

    static String cursor(Long offset) {
        return Cursor.of(offset);
    }

    static @Nullable Long offset(@Nullable String cursor) {
        return Cursor.read(cursor, 1, parts -> Long.valueOf(parts[0]));
    }
}
