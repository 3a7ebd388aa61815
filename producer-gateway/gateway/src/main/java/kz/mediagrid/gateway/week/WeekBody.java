package kz.mediagrid.gateway.week;

import java.time.Instant;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import org.jspecify.annotations.Nullable;

/**
 * A state body that owes its information for a week (para. 5).
 *
 * @param form the obligation, without the lines of its proof
 * @param planned whether the body plans an event in the week
 */
public record WeekBody(ObligationChanged form, boolean planned) {

    /** The extent to which a body has informed of a week. */
    public enum State {
        /** The body declared the week complete, in time or late. */
        DECLARED,
        /** The body filed events, and did not declare the week complete. */
        FILED,
        /** The body has no event in the week, e.g. since it withdrew it, and did not declare the week. */
        SILENT
    }

    /** The code of the body. */
    public String agency() {
        return form.getDebtor();
    }

    public State state() {
        return switch (form.getState()) {
            case MET, MET_LATE -> State.DECLARED;
            case OPEN, OVERDUE, CANCELLED, UNKNOWN -> planned ? State.FILED : State.SILENT;
        };
    }

    /** Whether the body declared the week late, or has not declared it and is overdue. */
    public boolean late() {
        return form.getState() == ObligationState.MET_LATE || form.getState() == ObligationState.OVERDUE;
    }

    /** The receipt of the declaration; null if there is none. */
    public @Nullable Instant declaredAt() {
        return state() == State.DECLARED ? form.getReceivedAt() : null;
    }
}
