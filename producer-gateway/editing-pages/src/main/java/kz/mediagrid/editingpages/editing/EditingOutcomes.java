package kz.mediagrid.editingpages.editing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.editingpages.editing.EditingPage.Done;
import kz.mediagrid.editingpages.editing.EditingPage.Several;
import kz.mediagrid.gateway.event.EventHistory;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.schemas.EventDecided;
import kz.mediagrid.schemas.EventNoted;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.EventStepKind;
import kz.mediagrid.schemas.EventsMerged;
import kz.mediagrid.schemas.EventsSeparated;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.RefusalReason;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what the submissions of the editor's page did, and finds the decision that another one replaced. */
@Component
final class EditingOutcomes {

    /** The largest number of steps in which a decision or a change is looked for. */
    private static final int STEPS = 100;

    /** The largest number of titles after several decisions. */
    private static final int MOST_TITLES = 5;

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
    private final EventHistory history;

    EditingOutcomes(PlannedEventView events, EventHistory history) {
        this.events = events;
        this.history = history;
    }

    /** Whether the event was changed after the submission {@code seen}. Nothing seen means no check. */
    boolean isChanged(String event, String seen) {
        return !seen.isEmpty()
                && events.find(event)
                        .map(PlannedEvent::getChangedBy)
                        .filter(changedBy -> !changedBy.equals(seen))
                        .isPresent();
    }

    /** Whether the aggregator refused the decision because it came after another change that its sender had not seen. */
    static boolean isLater(RequestProblem problem) {
        return problem.receipt()
                .filter(receipt -> receipt instanceof Receipt refused
                        && refused.refusal() != null
                        && refused.refusal().reason().equals(RefusalReason.EVENT_CHANGED.name()))
                .isPresent();
    }

    /** Those of the events that changed after the form was made. */
    List<String> changed(EditingForm form, Stream<String> events) {
        return events.filter(event -> isChanged(event, form.seen(event))).toList();
    }

    /** The step of the event's last change; empty if it is not among the newest steps. */
    Optional<EventStep> lastChange(String event) {
        return events.find(event)
                .map(PlannedEvent::getChangedBy)
                .flatMap(changedBy -> history.newest(event, STEPS).stream()
                        .filter(step -> step.getSubmissionId().equals(changedBy))
                        .findFirst());
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
                    .map(it -> new Done(
                            it.getDecision().name(),
                            Wording.of(it.getDetails().getTitle(), reader),
                            it.getEventId(),
                            null,
                            null));
        }
        var apart = event.flatMap(it -> mergedBy(receipt.number(), it));
        return Optional.of(new Done(
                receipt.command(),
                event.map(it -> Wording.of(it.getDetails().getTitle(), reader)).orElse(null),
                apart.isPresent() ? receipt.eventId() : null,
                apart.orElse(null),
                apart.flatMap(events::find)
                        .map(it -> Wording.of(it.getDetails().getTitle(), reader))
                        .orElse(null)));
    }

    /** The effect of several decisions on these events. */
    Several several(String what, Collection<String> decided, Language reader) {
        var titles = decided.stream()
                .limit(MOST_TITLES)
                .flatMap(event -> events.find(event).stream())
                .map(event -> Wording.of(event.getDetails().getTitle(), reader))
                .toList();
        return new Several(what, decided.size(), titles, decided.size() - titles.size());
    }

    /** The filing that the submission merged into the event; empty if it is not merged into it any more. */
    private Optional<String> mergedBy(String number, PlannedEvent event) {
        return event.getMergedFrom().isEmpty()
                ? Optional.empty()
                : history.newest(event.getEventId(), STEPS).stream()
                        .filter(step -> step.getKind() == EventStepKind.MERGED
                                && step.getSubmissionId().equals(number))
                        .flatMap(step -> Stream.ofNullable(step.getOtherEventId()))
                        .filter(event.getMergedFrom()::contains)
                        .findFirst();
    }

    /** The sentence about the event, after its title; alone if the event is unknown. */
    String titled(@Nullable String event, String sentence, Language reader) {
        return Optional.ofNullable(event)
                        .flatMap(events::find)
                        .map(it ->
                                Wording.of(it.getDetails().getTitle(), reader).text() + ": ")
                        .orElse("")
                + sentence;
    }

    /**
     * The content of the API's call that restores the decision which the event had before the submission.
     *
     * @param number the number of the submission that decided
     */
    Map<String, Object> before(String event, String number) {
        var decisions = history.newest(event, STEPS).stream()
                .filter(step -> EventHistory.isDecision(step.getKind()))
                .toList();
        var earlier = decisions.stream()
                .takeWhile(step -> !step.getSubmissionId().equals(number))
                .reduce((one, later) -> later);
        var content = new HashMap<String, Object>();
        content.put("decision", earlier.map(EditingOutcomes::decision).orElse("LEFT_TO_POLICY"));
        earlier.map(EventStep::getReason).ifPresent(reason -> content.put("reason", text(reason)));
        return content;
    }

    private static String decision(EventStep step) {
        return switch (step.getKind()) {
            case INCLUDED -> "INCLUDE";
            case EXCLUDED -> "EXCLUDE";
            case FEATURED -> "FEATURE";
            default -> "LEFT_TO_POLICY";
        };
    }

    private static Map<String, String> text(LocalizedText text) {
        var languages = new HashMap<String, String>();
        put(languages, "kk", text.getKk());
        put(languages, "ru", text.getRu());
        put(languages, "en", text.getEn());
        return languages;
    }

    private static void put(Map<String, String> languages, String language, @Nullable String text) {
        if (text != null) {
            languages.put(language, text);
        }
    }
}
