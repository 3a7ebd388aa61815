package kz.mediagrid.agencypages.draft;

import kz.mediagrid.schemas.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a change of a draft.
 *
 * @param draft the draft as it is stored now; null if there is none any more
 */
public record Saved(State state, @Nullable Draft draft) {

    /** Whether the change is stored, or why not. */
    public enum State {
        /** The draft is stored with what the form had. */
        STORED,
        /** Somebody else saved the draft after the form was shown. Nothing was stored. */
        CHANGED_BY_OTHERS,
        /** The draft was sent, and the submission was not refused. Nothing was stored. */
        SENT,
        /** The draft was discarded, or its event was accepted. Nothing was stored. */
        GONE
    }

    public boolean isStored() {
        return state == State.STORED;
    }
}
