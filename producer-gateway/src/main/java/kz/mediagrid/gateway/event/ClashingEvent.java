package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Text;
import org.jspecify.annotations.Nullable;

/** One of two events that clash, as far as the caller may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ClashingEvent",
        description =
                "One of two events that clash. Of an event of another body an agency sees the body, the day and the "
                        + "hours, and its id once a published version has shown it; never its title.")
public record ClashingEvent(
        @Schema(description = "Whose event it is.", example = "dsm")
        String agency,

        @Schema(description = "What the body is called.") @Nullable
        Text agencyName,

        @Schema(description = "The event; absent where it is another body's that no published version has shown.")
        @Nullable
        String id,

        @Schema(description = "What it is called; absent where it is another body's.") @Nullable
        Text title,

        @Schema(
                description =
                        "When it begins on its first day; absent where it takes the whole day or its time is open.",
                example = "10:00")
        @Nullable
        String startTime,

        @Schema(description = "When it ends on its last day, where it says.", example = "11:30") @Nullable
        String endTime) {}
