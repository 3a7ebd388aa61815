package kz.mediagrid.gateway.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.gateway.log.LogView.Position;
import org.jspecify.annotations.Nullable;

/**
 * A page of information requests, the newest first, with the cursor of the next page.
 *
 * @param items the requests
 * @param next cursor to send as 'after' for the next page; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InformationRequestPage")
record RequestPage(
        List<InformationRequestResponse> items, @Nullable String next) {

    static String cursor(Position position) {
        return Cursor.of(position.receivedAt(), position.id());
    }

    static @Nullable Position position(@Nullable String cursor) {
        return Cursor.read(cursor, 2, parts -> new Position(Instant.parse(parts[0]), parts[1]));
    }
}
