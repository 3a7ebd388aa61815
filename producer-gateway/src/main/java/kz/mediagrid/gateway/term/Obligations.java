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
 * View of the topic {@code obligations}: the obligations to answer a request or to contribute to a joint matter.
 *
 * <p>The view has all these obligations, even very old ones, because the gateway shows them. It stores only the fields
 * that the gateway shows. It stores equal proofs once: terms with the same day, rule and calendar have the same proof.
 */
public final class Obligations {

    private static final Set<ObligationKind> SHOWN =
            Set.of(ObligationKind.REQUEST_ANSWER, ObligationKind.JOINT_CONTRIBUTION);

    private final Map<String, ObligationChanged> byId = new ConcurrentHashMap<>();
    private final Map<List<LocalizedText>, List<LocalizedText>> proofs = new ConcurrentHashMap<>();

    /** Applies a transition, if its obligation is an answer or a contribution; ignores all other kinds of obligation. */
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
