package kz.mediagrid.outlets;

import java.util.Set;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.ObligationState;
import org.jspecify.annotations.Nullable;

/** The mark <em>nobody to send to</em> of an obligation to send a grid (para. 6). */
public final class SentToNobody {

    private static final Set<ObligationState> MET = Set.of(ObligationState.MET, ObligationState.MET_LATE);

    private SentToNobody() {}

    /**
     * Whether the publication of the grid alone met the obligation: delivery was attempted to no outlet, because none was entered
     * or all were suspended or removed.
     *
     * @param state the state of the obligation
     * @param dispatch the outcome for each outlet; null if it is not on record
     */
    public static boolean marks(ObligationState state, @Nullable GridDispatch dispatch) {
        return dispatch != null && dispatch.getTried() == 0 && MET.contains(state);
    }
}
