package kz.mediagrid.gateway.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.schemas.WeekDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * The content of a declared week: the events that the body planned with a day in the week when the declaration was decided.
 *
 * @param noEvents whether the body declared that it has no events in the week
 * @param declaredBy post of the person who declared the week; absent for a program, or if the post is unknown
 * @param eventCount number of the events
 * @param events the first 500 events, in the order of the grid
 * @param eventsHash SHA-256 over all events [64 hexadecimal digits]; docs/media/canonical-form.md names the bytes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WeekDeclaration")
public record DeclarationResponse(
        boolean noEvents,
        @Schema(example = "пресс-секретарь") @Nullable String declaredBy,
        int eventCount,
        List<Event> events,
        String eventsHash) {

    /**
     * An event that the declaration covers.
     *
     * @param id id of the planned event
     * @param revision revision of the event at the declaration
     */
    @Schema(name = "DeclaredEvent")
    public record Event(String id, int revision) {}

    static DeclarationResponse of(WeekDeclaration declaration) {
        return new DeclarationResponse(
                declaration.getNoEvents(),
                declaration.getActorPost(),
                declaration.getEventCount(),
                declaration.getEvents().stream()
                        .map(event -> new Event(event.getEventId(), event.getRevision()))
                        .toList(),
                declaration.getEventsHash());
    }
}
