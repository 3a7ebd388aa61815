package kz.mediagrid.gateway.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.gateway.request.InformationRequests.Position;
import org.jspecify.annotations.Nullable;

/** Some requests, the newest first, and where the rest begins. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InformationRequestPage", description = "Some requests, the newest first.")
record RequestPage(
        @Schema(description = "The requests.") List<InformationRequestView> items,

        @Schema(description = "Send it as 'after' for the requests that follow; absent on the last page.") @Nullable
        String next) {

    /** A position as an opaque word. */
    static String cursor(Position position) {
        var text = position.receivedAt() + " " + position.requestId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Position position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            if (parts.length == 2) {
                return new Position(Instant.parse(parts[0]), parts[1]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unusable();
        }
        throw unusable();
    }

    private static RuntimeException unusable() {
        return ProblemKind.MALFORMED.because("The parameter 'after' must be a 'next' that this address gave.");
    }
}
