package kz.mediagrid.obligations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.ObligationStanding;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/** Stores the last transition of each obligation, by the obligation's id. */
final class StoredObligations {

    private final Store<ObligationStanding> standings;

    StoredObligations(Store<ObligationStanding> standings) {
        this.standings = standings;
    }

    @Nullable
    ObligationStanding get(String id) {
        return standings.get(id);
    }

    /** The obligation's last transition; empty if the obligation was never opened. */
    Optional<ObligationChanged> last(String id) {
        return Optional.ofNullable(standings.get(id)).map(ObligationStanding::getLast);
    }

    /** @param afterDue the receipt that waits until the obligation is recorded as overdue; null if there is none */
    void keep(ObligationChanged last, @Nullable ObligationReceipt afterDue) {
        standings.put(last.getObligationId(), new ObligationStanding(kept(last), afterDue));
    }

    /** Stores an obligation as it is on record; does nothing if it is stored already. */
    void restore(ObligationChanged last) {
        if (standings.get(last.getObligationId()) == null) {
            keep(last, null);
        }
    }

    /** The ids that follow {@code id} in order, at most {@code atMost} of them. */
    List<String> after(String id, int atMost) {
        return standings.keysAfter(id, atMost);
    }

    /** The last transitions of the obligations of {@code kind}, in the order of their ids. */
    List<ObligationChanged> allOf(ObligationKind kind) {
        var all = new ArrayList<ObligationChanged>();
        standings.each(kind + "/", (id, standing) -> all.add(standing.getLast()));
        return all;
    }

    /** The last transitions of all open and overdue obligations. */
    List<ObligationChanged> owed() {
        var owed = new ArrayList<ObligationChanged>();
        standings.range("", null, (id, standing) -> {
            if (isOwed(standing.getLast().getState())) {
                owed.add(standing.getLast());
            }
            return true;
        });
        return owed;
    }

    /** Deletes the settled obligations whose ids begin with {@code beginning}. */
    void forget(String beginning) {
        standings.each(beginning, (id, standing) -> {
            if (isFinal(standing.getLast().getState())) {
                standings.remove(id);
            }
        });
    }

    /**
     * The stored form; a settled obligation has no details, because it is stored only to prevent a second opening. No
     * obligation has its dispatch, so that a later transition does not repeat it.
     */
    static ObligationChanged kept(ObligationChanged last) {
        if (!isFinal(last.getState())) {
            return last.getDispatch() == null
                    ? last
                    : ObligationChanged.newBuilder(last).setDispatch(null).build();
        }
        return ObligationChanged.newBuilder(last)
                .setTitle(null)
                .setDispatch(null)
                .setProof(
                        DueProof.newBuilder(last.getProof()).setLines(List.of()).build())
                .build();
    }

    static boolean isOwed(ObligationState state) {
        return state == ObligationState.OPEN || state == ObligationState.OVERDUE;
    }

    /** Whether an obligation in this state is settled: met or cancelled. */
    static boolean isFinal(ObligationState state) {
        return state == ObligationState.MET || state == ObligationState.CANCELLED;
    }
}
