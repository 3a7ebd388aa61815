package kz.mediagrid.gateway.term;

import java.util.Optional;
import java.util.Set;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/**
 * View of the topic {@code obligations}: the obligations to answer a request or to contribute to a joint matter.
 *
 * <p>The view has all these obligations, even very old ones, because the gateway shows them. It stores only the fields
 * that the gateway shows.
 */
public final class Obligations {

    private static final Set<ObligationKind> SHOWN =
            Set.of(ObligationKind.REQUEST_ANSWER, ObligationKind.JOINT_CONTRIBUTION);

    private final Store<ObligationChanged> byId;

    public Obligations(Stores stores) {
        this.byId = stores.of(new Kept<>("obligations", ObligationChanged.class));
    }

    /** Applies a transition, if its obligation is an answer or a contribution; ignores all other kinds of obligation. */
    public void apply(ObligationChanged obligation) {
        if (SHOWN.contains(obligation.getKind())) {
            byId.put(obligation.getObligationId(), shortened(obligation));
        }
    }

    private static ObligationChanged shortened(ObligationChanged obligation) {
        return ObligationChanged.newBuilder(obligation)
                .setTitle(null)
                .setReason(null)
                .setAttention(null)
                .build();
    }

    public Optional<ObligationChanged> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
