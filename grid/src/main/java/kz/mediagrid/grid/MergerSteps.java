package kz.mediagrid.grid;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.grid.Decision.EventChanged;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.EventStepKind;
import kz.mediagrid.schemas.EventsMerged;
import kz.mediagrid.schemas.EventsSeparated;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.StepAuthor;
import org.jspecify.annotations.Nullable;

/** Records a merger of two filings, or its end, as a step in the history of each. */
final class MergerSteps {

    private MergerSteps() {}

    /** The steps of all filings that {@code change} merged or separated; none if it did neither. */
    static List<EventStep> of(Command command, EventChanged change) {
        var steps = new ArrayList<EventStep>();
        for (var other : change.others()) {
            steps.add(step(command, change.event(), other));
            steps.add(step(command, other, change.event()));
        }
        return steps;
    }

    private static EventStep step(Command command, PlannedEvent event, PlannedEvent other) {
        var author = author(command, event);
        var step = EventSteps.stamped(command, event)
                .setBy(author)
                .setKind(command.body() instanceof EventsMerged ? EventStepKind.MERGED : EventStepKind.SEPARATED)
                .setReason(reason(command))
                .setOtherEventId(other.getEventId());
        // Another agency's account and receipts are not shown to this agency.
        return author == StepAuthor.OTHER_AGENCY
                ? step.setActor("").setSubmissionId("").build()
                : step.build();
    }

    /** The author of the merger or of its end, seen from {@code event}. */
    private static StepAuthor author(Command command, PlannedEvent event) {
        if (command.body() instanceof EventsMerged || command.body() instanceof EventsSeparated) {
            return StepAuthor.AUTHORISED_BODY;
        }
        return event.getAgencyCode().equals(command.submission().getAgencyCode())
                ? StepAuthor.AGENCY
                : StepAuthor.OTHER_AGENCY;
    }

    /** The reason of the separation; null for a merger that ends with its event, which has no reason of its own. */
    private static @Nullable LocalizedText reason(Command command) {
        if (command.body() instanceof EventsMerged merged) {
            return merged.getReason();
        }
        return command.body() instanceof EventsSeparated separated ? separated.getReason() : null;
    }
}
