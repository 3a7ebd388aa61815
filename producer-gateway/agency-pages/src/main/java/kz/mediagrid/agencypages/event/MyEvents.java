package kz.mediagrid.agencypages.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.agencypages.event.MyEvent.Clashing;
import kz.mediagrid.agencypages.event.MyEvent.Editing;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.event.ClashingEvents;
import kz.mediagrid.gateway.event.EventIds;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.event.PlannedEventView.Only;
import kz.mediagrid.gateway.event.PlannedEventView.Selection;
import kz.mediagrid.gateway.policy.EditorialPolicies;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Describes the planned events of a body to its own people. */
@Component
final class MyEvents {

    private final PlannedEventView events;
    private final ClashingEvents clashing;
    private final EditorialPolicies policies;
    private final Directory directory;
    private final MessageSource bundles;

    MyEvents(
            PlannedEventView events,
            ClashingEvents clashing,
            EditorialPolicies policies,
            Directory directory,
            MessageSource bundles) {
        this.events = events;
        this.clashing = clashing;
        this.policies = policies;
        this.directory = directory;
        this.bundles = bundles;
    }

    /**
     * The event.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the account's body has no such event
     */
    PlannedEvent require(String id, Account by) {
        return events.find(id)
                .filter(event -> event.getAgencyCode().equals(by.agency()))
                .orElseThrow(() -> EventIds.unknown(id));
    }

    /** The body's events with a day in the week, in order of their start. */
    List<MyEvent> in(GridWeek week, Account by, Locale locale) {
        return events.in(new Selection(week.toString(), by.agency(), Only.ALL)).stream()
                .map(event -> described(event, locale))
                .toList();
    }

    /** The body's events whose date is to be confirmed. */
    List<MyEvent> undated(Account by, Locale locale) {
        return events.in(new Selection(null, by.agency(), Only.DATE_TO_BE_CONFIRMED)).stream()
                .filter(event -> event.getStatus() == EventStatus.PLANNED)
                .map(event -> described(event, locale))
                .toList();
    }

    MyEvent described(PlannedEvent event, Locale locale) {
        var reader = Languages.of(locale);
        var dates = new DatesInWords(new Words(bundles, locale));
        var shown = event.getEntries().stream().anyMatch(entry -> entry.getFirstVersion() > 0);
        return new MyEvent(
                event.getEventId(),
                event.getDateToBeConfirmed() ? null : when(event.getDetails(), dates),
                Wording.of(event.getDetails().getTitle(), reader),
                state(event, shown),
                shown,
                current(event)
                        .map(entry -> dates.week(GridWeek.parse(entry.getWeek())))
                        .toList(),
                new Editing(
                        event.getDecision().name(),
                        Wording.ofNullable(event.getDecisionReason(), reader),
                        Wording.ofNullable(event.getPublicNote(), reader),
                        Wording.ofNullable(titleOf(event.getMergedInto()), reader)),
                absence(event));
    }

    private @Nullable LocalizedText titleOf(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(events::find)
                .map(event -> event.getDetails().getTitle())
                .orElse(null);
    }

    private static String when(EventDetails details, DatesInWords dates) {
        return dates.daysOf(details.getDate(), details.getEndDate()) + ", "
                + dates.hours(details.getTiming(), details.getStartTime(), details.getEndTime());
    }

    private static String state(PlannedEvent event, boolean shown) {
        if (event.getStatus() == EventStatus.WITHDRAWN) {
            return shown ? "CANCELLED" : "WITHDRAWN";
        }
        return event.getDateToBeConfirmed() ? "POSTPONED" : "PLANNED";
    }

    private static Stream<EntryState> current(PlannedEvent event) {
        return event.getEntries().stream().filter(EntryState::getCurrent);
    }

    /** The key of the text that says why the event is in no version of its weeks' grids; null if it is in one. */
    private @Nullable String absence(PlannedEvent event) {
        if (event.getStatus() == EventStatus.WITHDRAWN) {
            return "mine.absent.withdrawn";
        }
        if (event.getDateToBeConfirmed()) {
            return "mine.absent.undated";
        }
        if (event.getMergedInto() != null) {
            return "mine.absent.merged";
        }
        if (event.getDecision() == EditorialDecision.EXCLUDE) {
            return "mine.absent.excluded";
        }
        if (event.getDecision() == EditorialDecision.LEFT_TO_POLICY
                && current(event)
                        .allMatch(entry ->
                                policies.of(entry.getWeek()).getPolicy() != EditorialPolicy.INCLUDE_UNLESS_EXCLUDED)) {
            return "mine.absent.undecided";
        }
        return current(event).anyMatch(entry -> entry.getFirstVersion() > 0) ? null : "mine.absent.unpublished";
    }

    /** The clashes of the event, each with the telephone numbers of the other body. */
    List<Clashing> clashesOf(PlannedEvent event, Account by, Locale locale) {
        var reader = Languages.of(locale);
        var dates = new DatesInWords(new Words(bundles, locale));
        return event.getClashes().stream()
                .map(clash -> clashing(clash, by, reader, dates))
                .toList();
    }

    private Clashing clashing(Clash clash, Account by, Language reader, DatesInWords dates) {
        var other = clashing.other(clash, by);
        var code = clash.getOtherAgencyCode();
        return new Clashing(
                clash.getKind().name(),
                Wording.of(directory.nameOf(code), reader),
                other.title() == null ? null : Wording.of(other.title().localized(), reader),
                dates.weekday(clash.getDay()),
                other.startTime() == null
                        ? null
                        : other.startTime() + (other.endTime() == null ? "" : "–" + other.endTime()),
                directory.phonesOf(code));
    }
}
