package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Text;
import org.jspecify.annotations.Nullable;

/**
 * One of two events that clash, with the fields that the caller may see. If the event belongs to another state body, an
 * agency sees that body and the hours, but never the title. The agency sees the event's id only after a published
 * version has shown the event.
 *
 * @param agency code of the state body that plans the event
 * @param agencyName name of the state body
 * @param id id of the event; absent if the event belongs to another body and no published version has shown it
 * @param title title of the event; absent if the event belongs to another body
 * @param startTime start on the first day of the event; absent if the event lasts the whole day or its time is to
 *     be confirmed
 * @param endTime end on the last day of the event; absent if no end was stated
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
