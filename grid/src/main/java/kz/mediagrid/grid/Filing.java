package kz.mediagrid.grid;

import java.util.List;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.PlannedEvent;

/**
 * A planned event with all that one week's grid goes by in showing it.
 *
 * @param merged the filings of other bodies that were merged into it, in order of merging
 * @param policy what the week does with events of which the editor said nothing
 */
public record Filing(PlannedEvent event, List<PlannedEvent> merged, EditorialPolicy policy) {

    public Filing {
        merged = List.copyOf(merged);
    }

    /** Whether the editor lets the media have it as an entry of its own, by a word of his or by the policy. */
    boolean isSelected() {
        return event.getMergedInto() == null
                && switch (event.getDecision()) {
                    case INCLUDE, FEATURE -> true;
                    case EXCLUDE -> false;
                    case LEFT_TO_POLICY -> policy == EditorialPolicy.INCLUDE_UNLESS_EXCLUDED;
                    case UNKNOWN ->
                        throw new IllegalStateException(event.getEventId() + " stands under an UNKNOWN decision.");
                };
    }
}
