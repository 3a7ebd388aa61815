package kz.mediagrid.grid;

import java.util.List;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.PlannedEvent;

/**
 * A planned event with the data that decide how a week's grid shows it.
 *
 * @param merged the events of other agencies that were merged into this event, oldest merger first
 * @param policy the week's policy for events without an editorial decision
 */
public record Filing(PlannedEvent event, List<PlannedEvent> merged, EditorialPolicy policy) {

    public Filing {
        merged = List.copyOf(merged);
    }

    /** The same event in a week with the policy {@code other}. */
    Filing under(EditorialPolicy other) {
        return new Filing(event, merged, other);
    }

    /** Whether the event is excluded, or merged into another event: then it has no entry, not even a struck-through one. */
    boolean isRemoved() {
        return event.getMergedInto() != null || event.getDecision() == EditorialDecision.EXCLUDE;
    }

    /**
     * Whether the event gets an entry of its own. The editorial decision decides this or, without a decision, the
     * policy. An event that was merged into another event gets no entry.
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
