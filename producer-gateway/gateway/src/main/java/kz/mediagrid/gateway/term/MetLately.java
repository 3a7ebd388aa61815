package kz.mediagrid.gateway.term;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;

/** View of the topic {@code obligations}: the obligations that were met in the last 30 days, in time or late. */
public final class MetLately {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Set<ObligationState> MET = Set.of(ObligationState.MET, ObligationState.MET_LATE);

    private final Clock business;
    private final Map<String, Instant> times = new HashMap<>();
    private final TreeMap<Instant, Map<String, ObligationChanged>> byTime = new TreeMap<>();

    /** @param business the business clock, which says how long ago an obligation was met */
    public MetLately(Clock business) {
        this.business = business;
    }

    /** Applies a transition, and drops what was met longer ago. */
    public synchronized void apply(ObligationChanged change) {
        var id = change.getObligationId();
        remove(id);
        var at = change.getReceivedAt();
        if (at != null && MET.contains(change.getState())) {
            times.put(id, at);
            byTime.computeIfAbsent(at, instant -> new TreeMap<>()).put(id, withoutLines(change));
        }
        var old = byTime.headMap(business.instant().minus(KEPT));
        old.values().forEach(met -> times.keySet().removeAll(met.keySet()));
        old.clear();
    }

    private void remove(String id) {
        var at = times.remove(id);
        var met = at == null ? null : byTime.get(at);
        if (met != null) {
            met.remove(id);
        }
    }

    private static ObligationChanged withoutLines(ObligationChanged change) {
        var proof = DueProof.newBuilder(change.getProof()).setLines(List.of()).build();
        return ObligationChanged.newBuilder(change).setProof(proof).build();
    }

    /** The obligations that a body met, the newest first. */
    public synchronized List<ObligationChanged> of(String agencyCode) {
        var met = new ArrayList<ObligationChanged>();
        byTime.tailMap(business.instant().minus(KEPT))
                .values()
                .forEach(same -> same.values().stream()
                        .filter(one -> one.getDebtor().equals(agencyCode))
                        .forEach(met::add));
        Collections.reverse(met);
        return met;
    }
}
