package kz.mediagrid.gateway.event;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes clashing events to a reader, with only the fields that this reader may see. The authorised body and OPS see
 * all fields of both events. An agency sees all fields of its own event. If the other event belongs to another body,
 * the agency sees only that body, the day and the hours. After a published version has shown the event, the agency also
 * sees the id.
 *
 * <p>An agency never sees the title of another body's event here, because the newest title may not be published yet.
 * The agency finds the published title in the version that shows the event.
 */
@Component
public final class ClashingEvents {

    private final PlannedEventView events;
    private final Directory directory;

    ClashingEvents(PlannedEventView events, Directory directory) {
        this.events = events;
        this.directory = directory;
    }

    /** The clashes of {@code event}. Each clash has only those fields of the other event that {@code account} may see. */
    List<EventClash> of(PlannedEvent event, Account account) {
        return event.getClashes().stream()
                .map(clash -> new EventClash(
                        clash.getKind().name(),
                        clash.getDay().toString(),
                        LocalTimes.write(clash.getSince()),
                        other(clash, account)))
                .toList();
    }

    /** The event with all fields, for a reader who may see the event. */
    public ClashingEvent own(PlannedEvent event) {
        var details = event.getDetails();
        return new ClashingEvent(
                event.getAgencyCode(),
                nameOf(event.getAgencyCode()),
                event.getEventId(),
                Text.of(details.getTitle()),
                LocalTimes.writeNullable(details.getStartTime()),
                LocalTimes.writeNullable(details.getEndTime()));
    }

    /** The other event of {@code clash}, with the fields that {@code account} may see. */
    public ClashingEvent other(Clash clash, Account account) {
        var event = events.find(clash.getOtherEventId());
        var seen = event.filter(it -> account.sees(it.getAgencyCode()));
        return new ClashingEvent(
                clash.getOtherAgencyCode(),
                nameOf(clash.getOtherAgencyCode()),
                seen.or(() -> event.filter(ClashingEvents::wasShown))
                        .map(PlannedEvent::getEventId)
                        .orElse(null),
                seen.map(it -> Text.of(it.getDetails().getTitle())).orElse(null),
                time(clash.getOtherStart()),
                time(clash.getOtherEnd()));
    }

    /** Whether a published version has shown the event in a week that the event's present dates touch. */
    public static boolean wasShown(PlannedEvent event) {
        return event.getEntries().stream()
                .filter(EntryState::getCurrent)
                .anyMatch(entry -> entry.getFirstVersion() > 0);
    }

    private @Nullable Text nameOf(String agencyCode) {
        return Optional.of(agencyCode)
                .flatMap(directory::find)
                .map(Agency::getName)
                .map(Text::of)
                .orElse(null);
    }

    private static @Nullable String time(@Nullable Integer minute) {
        return minute == null ? null : LocalTimes.write(LocalTime.ofSecondOfDay(minute * 60L));
    }
}
