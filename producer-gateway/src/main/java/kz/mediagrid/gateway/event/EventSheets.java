package kz.mediagrid.gateway.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.account.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.event.EventSheet.StepRow;
import kz.mediagrid.gateway.event.EventSheet.WeekRow;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the page of a planned event for a reader who may see it: as it stands, and what happened to it. */
@Component
final class EventSheets {

    /** How many steps one page shows; the API gives all. */
    private static final int STEPS = 100;

    private final PlannedEvents events;
    private final EventHistory history;
    private final MessageSource bundles;

    EventSheets(PlannedEvents events, EventHistory history, MessageSource bundles) {
        this.events = events;
        this.history = history;
        this.bundles = bundles;
    }

    /** The page; nothing if there is no such event, or it is another body's. */
    Optional<EventSheet> sheet(String id, Account account, Locale locale) {
        return events.find(id)
                .filter(event -> account.sees(event.getAgencyCode()))
                .map(event -> sheet(event, Languages.of(locale), new DatesInWords(new Words(bundles, locale))));
    }

    private EventSheet sheet(PlannedEvent event, Language reader, DatesInWords dates) {
        var details = event.getDetails();
        boolean waits = event.getDateToBeConfirmed();
        boolean withdrawn = event.getStatus() == EventStatus.WITHDRAWN;
        var last = history.last(event.getEventId(), STEPS + 1);
        boolean earlier = last.size() > STEPS;
        var steps = new ArrayList<>(history.read(earlier ? last.subList(1, last.size()) : last));
        Collections.reverse(steps);
        return new EventSheet(
                event.getEventId(),
                event.getAgencyCode(),
                event.getRevision(),
                standing(event),
                event.getDecision().name(),
                Wording.ofNullable(event.getDecisionReason(), reader),
                Wording.of(details.getTitle(), reader),
                waits ? null : when(details, dates),
                waits ? dates.full(details.getDate()) : null,
                Wording.of(details.getPlace(), reader),
                Wording.of(details.getPurpose(), reader),
                said(withdrawn ? event.getWithdrawalReason() : event.getPostponementReason(), reader),
                said(withdrawn ? event.getPublicReason() : event.getPostponementPublicReason(), reader),
                event.getEntries().stream()
                        .map(it -> new WeekRow(it.getWeek(), it.getCurrent(), it.getLate(), it.getFirstVersion()))
                        .toList(),
                steps.stream().map(step -> row(step, reader, dates)).toList(),
                earlier);
    }

    private static String standing(PlannedEvent event) {
        if (event.getStatus() == EventStatus.WITHDRAWN) {
            boolean shown =
                    event.getEntries().stream().map(EntryState::getFirstVersion).anyMatch(version -> version > 0);
            return shown ? "CANCELLED" : "WITHDRAWN";
        }
        return event.getDateToBeConfirmed() ? "POSTPONED" : "PLANNED";
    }

    private static String when(EventDetails details, DatesInWords dates) {
        var days = details.getEndDate() == null
                ? dates.full(details.getDate())
                : dates.range(details.getDate(), details.getEndDate());
        return days + ", " + dates.hours(details.getTiming(), details.getStartTime(), details.getEndTime());
    }

    private static StepRow row(EventStep step, Language reader, DatesInWords dates) {
        return new StepRow(
                step.getKind().name(),
                dates.fullMoment(step.getAt()),
                DatesInWords.machine(step.getAt()),
                step.getBy().name(),
                step.getActor(),
                step.getRevision(),
                said(step.getReason(), reader),
                said(step.getPublicReason(), reader),
                List.copyOf(step.getChanged()),
                full(step.getFromDate(), dates),
                full(step.getToDate(), dates),
                step.getOtherEventId());
    }

    private static @Nullable Wording said(@Nullable LocalizedText text, Language reader) {
        return Wording.ofNullable(text, reader);
    }

    private static @Nullable String full(@Nullable LocalDate date, DatesInWords dates) {
        return date == null ? null : dates.full(date);
    }
}
