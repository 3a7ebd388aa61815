package kz.mediagrid.grid;

import java.util.List;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.PlannedEvent;

/**
 * A planned event with the data that decide how a week's grid shows it.
 *
 * @param merged the filings of other agencies that were merged into this event, in order of merging
 * @param policy the week's policy for events on which the editor has not decided
 */
public record Filing(PlannedEvent event, List<PlannedEvent> merged, EditorialPolicy policy) {

    public Filing {
        merged = List.copyOf(merged);
    }

    /**
     * Whether the event is selected as an entry of its own: by the editor's decision or, without a decision, by the policy.
     * An event that was merged into another is not selected.
     */
    boolean isSelected() {
        return event.getMergedInto() == null
                && switch (event.getDecision()) {
                    case INCLUDE, FEATURE -> true;
                    case EXCLUDE -> false;
                    case LEFT_TO_POLICY -> policy == EditorialPolicy.INCLUDE_UNLESS_EXCLUDED;
                    case UNKNOWN -> throw new IllegalStateException(event.getEventId() + " has an UNKNOWN decision.");
                };
    }
}
