package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.gateway.event.PlannedEvents.Position;
import org.jspecify.annotations.Nullable;

/** Some planned events in order of their start, and where the rest begins. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlannedEventPage", description = "Some planned events in order of their start.")
record EventPage(
        @Schema(description = "The events.") List<PlannedEventView> items,

        @Schema(description = "Send it as 'after' for the events that follow; absent on the last page.") @Nullable
        String next) {

    /** A position as an opaque word. */
    static String cursor(Position position) {
        var text = position.date() + " " + position.time() + " " + position.eventId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Position position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 3);
            if (parts.length == 3) {
                return new Position(LocalDate.parse(parts[0]), LocalTime.parse(parts[1]), parts[2]);
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
