package kz.mediagrid.editorpages.editing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.editorpages.editing.EditingPage.Day;
import kz.mediagrid.editorpages.editing.EditingPage.Done;
import kz.mediagrid.editorpages.editing.EditingPage.FilingRow;
import kz.mediagrid.editorpages.editing.EditingPage.Merger;
import kz.mediagrid.editorpages.editing.EditingPage.Note;
import kz.mediagrid.editorpages.editing.EditingPage.Other;
import kz.mediagrid.editorpages.editing.EditingPage.Status;
import kz.mediagrid.editorpages.editing.EditingPage.Week;
import kz.mediagrid.editorpages.editing.EditingPage.When;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.event.Completeness;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.event.PlannedEventView.Position;
import kz.mediagrid.gateway.policy.EditorialPolicies;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.EventDecided;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventNoted;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventsMerged;
import kz.mediagrid.schemas.EventsSeparated;
import kz.mediagrid.schemas.PlannedEvent;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the editor's page of a week. */
@Component
final class EditingPages {

    /** The largest number of filings on one page. A day may have thousands of filings. */
    static final int AT_ONCE = 100;

    private static final String DECISION = EventDecided.getClassSchema().getName();

    /** The names of the commands that the editor's page sends. */
    private static final Set<String> COMMANDS = Stream.of(
                    EventDecided.getClassSchema(),
                    EventNoted.getClassSchema(),
                    EventsMerged.getClassSchema(),
                    EventsSeparated.getClassSchema())
            .map(Schema::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final PlannedEventView events;
    private final Directory directory;
    private final EditorialPolicies policies;

    EditingPages(PlannedEventView events, Directory directory, EditorialPolicies policies) {
        this.events = events;
        this.directory = directory;
        this.policies = policies;
    }

    /**
     * The editor's page with the filings of one day of the week.
     *
     * @param day the day to show; null for the first day that has filings
     * @param from the number of the day's filings to skip
     * @param merge the id of the filing into which the editor is about to merge another filing; null if the editor has
     *     not begun a merger
     */
    EditingPage page(
            GridWeek week, @Nullable LocalDate day, int from, @Nullable String merge, Language reader, Words words) {
        var dates = new DatesInWords(words);
        var filings = events.positionsIn(week.toString());
        var shownDay = Optional.ofNullable(day)
                .filter(it -> GridWeek.of(it).equals(week))
                .or(() -> filings.stream().map(filing -> dayIn(week, filing)).findFirst())
                .orElse(week.monday());
        var includes = policies.of(week.toString()).getPolicy() == EditorialPolicy.INCLUDE_UNLESS_EXCLUDED;
        var rows = new Rows(week, includes, reader, dates);
        var ofDay = filings.stream()
                .filter(filing -> dayIn(week, filing).equals(shownDay))
                .toList();
        var first = Math.min(Math.max(0, from), ofDay.size());
        var end = Math.min(first + AT_ONCE, ofDay.size());
        return new EditingPage(
                new Week(
                        week.toString(),
                        dates.range(week.monday(), week.sunday()),
                        dates.week(week.previous()),
                        dates.week(week.next())),
                includes,
                days(week, filings, dates),
                shownDay.toString(),
                ofDay.subList(first, end).stream()
                        .flatMap(filing -> events.find(filing.eventId()).stream())
                        .map(rows::of)
                        .toList(),
                end < ofDay.size() ? end : null,
                Optional.ofNullable(merge).flatMap(events::find).map(rows::of).orElse(null));
    }

    /**
     * The effect of the submission. Empty if the submission was not accepted, or if this page never sends such a
     * command. For a decision, also empty if the event's present state comes from another submission.
     */
    Optional<Done> done(Receipt receipt, Language reader) {
        if (receipt.state() != Receipt.State.ACCEPTED || !COMMANDS.contains(receipt.command())) {
            return Optional.empty();
        }
        var event = Optional.ofNullable(receipt.eventId()).flatMap(events::find);
        if (receipt.command().equals(DECISION)) {
            // A receipt does not say which decision was sent, and the event has only its latest decision. The revision
            // cannot show whether both are the same decision, because decisions do not change the revision.
            return event.filter(it -> receipt.number().equals(it.getChangedBy()))
                    .map(it -> new Done(it.getDecision().name(), title(it, reader)));
        }
        return Optional.of(
                new Done(receipt.command(), event.map(it -> title(it, reader)).orElse(null)));
    }

    private static Wording title(PlannedEvent event, Language reader) {
        return Wording.of(event.getDetails().getTitle(), reader);
    }

    private static List<Day> days(GridWeek week, List<Position> filings, DatesInWords dates) {
        return IntStream.range(0, 7)
                .mapToObj(week.monday()::plusDays)
                .map(date -> new Day(date.toString(), dates.weekday(date), (int) filings.stream()
                        .filter(filing -> dayIn(week, filing).equals(date))
                        .count()))
                .toList();
    }

    /**
     * The day on which the page lists the event. It is the event's first day, or Monday if the event begins before
     * the week.
     */
    private static LocalDate dayIn(GridWeek week, Position filing) {
        var date = filing.date();
        return date.isBefore(week.monday()) ? week.monday() : date;
    }

    private final class Rows {

        private final GridWeek week;
        private final boolean includes;
        private final Language reader;
        private final DatesInWords dates;

        private Rows(GridWeek week, boolean includes, Language reader, DatesInWords dates) {
            this.week = week;
            this.includes = includes;
            this.reader = reader;
            this.dates = dates;
        }

        private FilingRow of(PlannedEvent event) {
            var details = event.getDetails();
            var mayMerge = event.getStatus() == EventStatus.PLANNED && event.getMergedInto() == null;
            return new FilingRow(
                    event.getEventId(),
                    Wording.of(details.getTitle(), reader),
                    agency(event.getAgencyCode()),
                    Wording.of(details.getPlace(), reader),
                    when(details),
                    status(event),
                    Note.of(event.getPublicNote(), reader),
                    new Merger(
                            mayMerge,
                            event.getMergedInto() == null ? null : other(event.getMergedInto()),
                            event.getMergedFrom().stream().map(this::other).toList()));
        }

        private When when(EventDetails details) {
            return new When(
                    dates.hours(details.getTiming(), details.getStartTime(), null),
                    details.getEndDate() == null ? null : dates.days(details.getDate(), details.getEndDate()));
        }

        private Status status(PlannedEvent event) {
            var planned = event.getStatus() == EventStatus.PLANNED;
            return new Status(
                    planned && event.getMergedInto() == null && isSelected(event),
                    !planned,
                    event.getEntries().stream()
                            .anyMatch(entry -> entry.getWeek().equals(week.toString()) && entry.getLate()),
                    event.getDecision().name(),
                    Wording.ofNullable(event.getDecisionReason(), reader),
                    Completeness.of(event));
        }

        private boolean isSelected(PlannedEvent event) {
            return switch (event.getDecision()) {
                case INCLUDE, FEATURE -> true;
                case LEFT_TO_POLICY -> includes;
                case EXCLUDE, UNKNOWN -> false;
            };
        }

        private Wording agency(String code) {
            return Wording.of(directory.nameOf(code), reader);
        }

        private Other other(String id) {
            return new Other(
                    id,
                    events.find(id)
                            .map(event -> Wording.of(event.getDetails().getTitle(), reader))
                            .orElseGet(() -> Wording.none(reader)));
        }
    }
}
