package kz.mediagrid.gateway.matter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.gateway.log.LogView.Position;
import org.jspecify.annotations.Nullable;

/** A page of joint matters, the newest first, with the cursor of the next page. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JointMatterPage", description = "Some joint matters, the newest first.")
record MatterPage(
        @Schema(description = "The matters.") List<JointMatterResponse> items,

        @Schema(description = "Send it as 'after' for the matters that follow; absent on the last page.") @Nullable
        String next) {

    static String cursor(Position position) {
        return Cursor.of(position.receivedAt(), position.id());
    }

    static @Nullable Position position(@Nullable String cursor) {
        return Cursor.read(cursor, 2, parts -> new Position(Instant.parse(parts[0]), parts[1]));
    }
}
