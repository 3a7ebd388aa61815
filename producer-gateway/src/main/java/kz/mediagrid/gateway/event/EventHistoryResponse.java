package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.call.Cursor;
import org.jspecify.annotations.Nullable;

/** A page of steps in the life of a planned event, the earliest first, with the cursor of the next page. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EventHistory", description = "Some steps in the life of a planned event, the earliest first.")
record EventHistoryResponse(
        @Schema(description = "The steps.") List<EventStepResponse> items,

        @Schema(description = "Send it as 'after' for the steps that follow; absent on the last page.") @Nullable
        String next) {

    static String cursor(Long offset) {
        return Cursor.of(offset);
    }

    static @Nullable Long offset(@Nullable String cursor) {
        return Cursor.read(cursor, 1, parts -> Long.valueOf(parts[0]));
    }
}
