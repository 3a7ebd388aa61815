package kz.mediagrid.gateway.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/**
 * View of the topic {@code obligations}: the present state of each obligation, also of those that were settled long ago.
 * It validates notes, and pages show it.
 */
public final class ObligationStates {

    private final Store<ObligationChanged> byId;

    public ObligationStates(Stores stores) {
        this.byId = stores.of(new Kept<>("obligation-states", ObligationChanged.class));
    }

    /** Applies a transition of an obligation. */
    public void apply(ObligationChanged change) {
        byId.put(change.getObligationId(), withoutLists(change));
    }

    // The lines of a proof and the outlets of a dispatch make up most of the size, and nobody reads them here.
    private static ObligationChanged withoutLists(ObligationChanged change) {
        var proof = DueProof.newBuilder(change.getProof()).setLines(List.of()).build();
        return ObligationChanged.newBuilder(change)
                .setProof(proof)
                .setDispatch(null)
                .build();
    }

    Optional<ObligationChanged> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The weekly forms that state bodies owe for {@code week} (para. 5), in the order of their codes. Cancelled forms are left out. */
    public List<ObligationChanged> weeklyForms(GridWeek week) {
        var forms = new ArrayList<ObligationChanged>();
        byId.each(ObligationKind.WEEKLY_SUBMISSION + "/" + week + "/", (id, form) -> {
            if (form.getState() != ObligationState.CANCELLED) {
                forms.add(form);
            }
        });
        return forms;
    }

    /** Whether the obligation was met in time or is no longer owed, so that nobody needs a note on it. */
    static boolean isSettledInTime(ObligationChanged obligation) {
        return switch (obligation.getState()) {
            case MET, CANCELLED -> true;
            case OPEN, OVERDUE, MET_LATE, UNKNOWN -> false;
        };
    }
}
