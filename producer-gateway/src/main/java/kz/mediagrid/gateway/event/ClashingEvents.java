package kz.mediagrid.gateway.event;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.account.Account;
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
 * Shows events that clash: to whoever sees them anyway as they are, and to the body of the other one that it is there.
 *
 * <p>What a body plans is its own until a published version shows it; before, another body learns whose event it is, the
 * day and the hours, and not what it is.
 */
@Component
public final class ClashingEvents {

    private final PlannedEvents events;
    private final Directory directory;

    ClashingEvents(PlannedEvents events, Directory directory) {
        this.events = events;
        this.directory = directory;
    }

    /** What the event clashes with. */
    List<EventClash> of(PlannedEvent event, Account account) {
        return event.getClashes().stream()
                .map(clash -> new EventClash(
                        clash.getKind().name(),
                        clash.getDay().toString(),
                        LocalTimes.write(clash.getSince()),
                        other(clash, account)))
                .toList();
    }

    /** The event itself, which the caller sees. */
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

    /** The other event of {@code clash}, as far as {@code account} may see it. */
    public ClashingEvent other(Clash clash, Account account) {
        var seen = events.find(clash.getOtherEventId()).filter(event -> isSeen(event, account));
        return new ClashingEvent(
                clash.getOtherAgencyCode(),
                nameOf(clash.getOtherAgencyCode()),
                seen.map(PlannedEvent::getEventId).orElse(null),
                seen.map(event -> Text.of(event.getDetails().getTitle())).orElse(null),
                time(clash.getOtherStart()),
                time(clash.getOtherEnd()));
    }

    private static boolean isSeen(PlannedEvent event, Account account) {
        return account.sees(event.getAgencyCode())
                || event.getEntries().stream()
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
