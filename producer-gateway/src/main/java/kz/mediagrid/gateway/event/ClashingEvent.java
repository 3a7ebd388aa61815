package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Text;
import org.jspecify.annotations.Nullable;

/**
 * One of two events that clash, as far as the caller may see it: of another body's event, an agency sees the body, the day
 * and the hours, its id once a published version has shown it, and never its title.
 *
 * @param agency code of the state body whose event it is
 * @param agencyName name of the state body
 * @param id id of the event; absent if it is another body's and no published version has shown it
 * @param title title of the event; absent if it is another body's
 * @param startTime start on its first day; absent if it takes the whole day or its time is open
 * @param endTime end on its last day, if stated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ClashingEvent")
public record ClashingEvent(
        @Schema(example = "dsm") String agency,
        @Nullable Text agencyName,
        @Nullable String id,
        @Nullable Text title,
        @Schema(example = "10:00") @Nullable String startTime,
        @Schema(example = "11:30") @Nullable String endTime) {}
