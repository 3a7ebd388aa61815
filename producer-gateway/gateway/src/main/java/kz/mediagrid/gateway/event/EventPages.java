package kz.mediagrid.gateway.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.CheckedLink;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FileInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.event.EventPage.Author;
import kz.mediagrid.gateway.event.EventPage.Days;
import kz.mediagrid.gateway.event.EventPage.Decision;
import kz.mediagrid.gateway.event.EventPage.FiledMaterial;
import kz.mediagrid.gateway.event.EventPage.Filing;
import kz.mediagrid.gateway.event.EventPage.History;
import kz.mediagrid.gateway.event.EventPage.Other;
import kz.mediagrid.gateway.event.EventPage.Plan;
import kz.mediagrid.gateway.event.EventPage.Status;
import kz.mediagrid.gateway.event.EventPage.StepRow;
import kz.mediagrid.gateway.event.EventPage.WeekRow;
import kz.mediagrid.gateway.event.EventPage.Why;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.StepAuthor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes the page of a planned event for a reader who may see the event. The page shows the event's present state
 * and history.
 */
@Component
public final class EventPages {

    /** The largest number of steps that the page shows; the API returns all steps. */
    private static final int STEPS = 100;

    private final PlannedEventView events;
    private final EventHistory history;
    private final Directory directory;
    private final AccountNames accounts;
    private final MessageSource bundles;

    EventPages(
            PlannedEventView events,
            EventHistory history,
            Directory directory,
            AccountNames accounts,
            MessageSource bundles) {
        this.events = events;
        this.history = history;
        this.directory = directory;
        this.accounts = accounts;
        this.bundles = bundles;
    }

    /** The page; empty if no event has this id, or if the account may not see the event. */
    public Optional<EventPage> page(String id, Account account, Locale locale) {
        return events.find(id)
                .filter(event -> account.sees(event.getAgencyCode()))
                .map(event -> page(event, account, new Words(bundles, locale)));
    }

    private EventPage page(PlannedEvent event, Account account, Words words) {
        var reader = Languages.of(words.locale());
        var dates = new DatesInWords(words);
        var details = event.getDetails();
        return new EventPage(
                Wording.of(details.getTitle(), reader),
                new Status(status(event), why(event, reader)),
                new Decision(event.getDecision().name(), Wording.ofNullable(event.getDecisionReason(), reader)),
                plan(event, reader, dates, words),
                event.getEntries().stream()
                        .map(it -> new WeekRow(
                                dates.fullWeek(GridWeek.parse(it.getWeek())), it.getCurrent(), it.getLate()))
                        .toList(),
                new Filing(
                        event.getEventId(),
                        Wording.of(directory.nameOf(event.getAgencyCode()), reader),
                        event.getRevision()),
                history(event.getEventId(), account, words));
    }

    private static Why why(PlannedEvent event, Language reader) {
        return event.getStatus() == EventStatus.WITHDRAWN
                ? why(event.getWithdrawalReason(), event.getPublicReason(), reader)
                : why(event.getPostponementReason(), event.getPostponementPublicReason(), reader);
    }

    private static Why why(@Nullable LocalizedText reason, @Nullable LocalizedText publicReason, Language reader) {
        return new Why(Wording.ofNullable(reason, reader), Wording.ofNullable(publicReason, reader));
    }

    private static Plan plan(PlannedEvent event, Language reader, DatesInWords dates, Words words) {
        var details = event.getDetails();
        boolean waits = event.getDateToBeConfirmed();
        return new Plan(
                waits ? null : when(details, dates),
                waits ? dates.full(details.getDate()) : null,
                Wording.of(details.getPlace(), reader),
                Wording.of(details.getPurpose(), reader),
                details.getMaterials().stream()
                        .map(material -> new FiledMaterial(
                                Wording.of(material.getTitle(), reader),
                                FileInWords.ofNullable(material, words),
                                CheckedLink.web(material.getUrl())))
                        .toList());
    }

    private History history(String id, Account account, Words words) {
        var last = history.last(id, STEPS + 1);
        boolean earlier = last.size() > STEPS;
        var steps = new ArrayList<>(history.read(earlier ? last.subList(1, last.size()) : last));
        Collections.reverse(steps);
        return new History(steps.stream().map(step -> row(step, account, words)).toList(), earlier);
    }

    private static String status(PlannedEvent event) {
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

    private StepRow row(EventStep step, Account account, Words words) {
        var reader = Languages.of(words.locale());
        var dates = new DatesInWords(words);
        return new StepRow(
                step.getKind().name(),
                dates.fullMoment(step.getAt()),
                author(step, account, words.locale()),
                step.getRevision(),
                why(step.getReason(), step.getPublicReason(), reader),
                days(step, dates),
                List.copyOf(step.getChanged()),
                other(step.getOtherEventId(), account, reader));
    }

    private Author author(EventStep step, Account reader, Locale locale) {
        boolean colleague = step.getBy() == StepAuthor.AUTHORISED_BODY && reader.is(Role.AUTHORISED_BODY);
        return new Author(
                step.getBy().name(), step.getActor(), colleague ? accounts.postOf(step.getActor(), locale) : null);
    }

    private @Nullable Other other(@Nullable String id, Account account, Language reader) {
        return id == null
                ? null
                : new Other(
                        id,
                        events.find(id)
                                .filter(event -> account.sees(event.getAgencyCode()))
                                .map(event -> Wording.of(event.getDetails().getTitle(), reader))
                                .orElse(null));
    }

    private static @Nullable Days days(EventStep step, DatesInWords dates) {
        return step.getFromDate() == null && step.getToDate() == null
                ? null
                : new Days(full(step.getFromDate(), dates), full(step.getToDate(), dates));
    }

    private static @Nullable String full(@Nullable LocalDate date, DatesInWords dates) {
        return date == null ? null : dates.full(date);
    }
}
