package kz.mediagrid.gateway.term;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;

/**
 * How the clock sees what is owed on request or on a joint matter, as the topic {@code obligations} last said.
 *
 * <p>All of it is kept, for it is shown however long ago it was settled; but only what is shown, and proofs that say the
 * same are kept once: of one day, by one rule and calendar, there is one.
 */
public final class Obligations {

    private static final Set<ObligationKind> SHOWN =
            Set.of(ObligationKind.REQUEST_ANSWER, ObligationKind.JOINT_CONTRIBUTION);

    private final Map<String, ObligationChanged> byId = new ConcurrentHashMap<>();
    private final Map<List<LocalizedText>, List<LocalizedText>> proofs = new ConcurrentHashMap<>();

    /** Takes in a transition; what is owed for something else is not shown here. */
    public void apply(ObligationChanged obligation) {
        if (SHOWN.contains(obligation.getKind())) {
            byId.put(obligation.getObligationId(), shortened(obligation));
        }
    }

    private ObligationChanged shortened(ObligationChanged obligation) {
        var lines = List.copyOf(obligation.getProof().getLines());
        return ObligationChanged.newBuilder(obligation)
                .setTitle(null)
                .setReason(null)
                .setAttention(null)
                .setProof(DueProof.newBuilder(obligation.getProof())
                        .setLines(proofs.computeIfAbsent(lines, same -> same))
                        .build())
                .build();
    }

    public Optional<ObligationChanged> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
