package kz.mediagrid.notifier.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.server.CallerNetwork;

/**
 * Limits the applications of each network, in this process. Nobody signs in to ask, and a program that fills all places for
 * applications would shut everybody out.
 */
final class RecentApplications {

    /** The largest number of applications that a network makes within {@link #PERIOD}. */
    static final int MOST = 5;

    static final Duration PERIOD = Duration.ofHours(1);

    private final Clock real;
    private final RefusedCalls refused;

    /** The applications of the last period by their ids, the oldest first. */
    private final Map<String, Application> recent = new LinkedHashMap<>();

    private final Map<String, Integer> counts = new HashMap<>();

    private record Application(String network, Instant at) {}

    /** @param real the real time, since the business time can be moved */
    RecentApplications(Clock real, RefusedCalls refused) {
        this.real = real;
        this.refused = refused;
    }

    /**
     * Counts an application; a repeat of it is not counted again.
     *
     * @param address the IP address of the caller
     * @throws kz.mediagrid.edge.problem.RequestProblem if the caller's network has made too many
     */
    synchronized void count(String address, String id) {
        var now = real.instant();
        forgetUntil(now.minus(PERIOD));
        if (recent.containsKey(id)) {
            return;
        }
        var network = CallerNetwork.of(address);
        if (counts.getOrDefault(network, 0) >= MOST) {
            throw refused.by(
                    RefusingLimit.APPLICATIONS_OF_NETWORK,
                    ProblemKind.TOO_MANY_CALLS
                            .because(ProblemText.of("application.too-many-of-network", MOST))
                            .retryAfter(PERIOD));
        }
        counts.merge(network, 1, Integer::sum);
        recent.put(id, new Application(network, now));
    }

    private void forgetUntil(Instant limit) {
        Iterator<Application> oldest = recent.values().iterator();
        while (oldest.hasNext()) {
            var application = oldest.next();
            if (application.at().isAfter(limit)) {
                return;
            }
            counts.computeIfPresent(application.network(), (network, count) -> count == 1 ? null : count - 1);
            oldest.remove();
        }
    }
}
