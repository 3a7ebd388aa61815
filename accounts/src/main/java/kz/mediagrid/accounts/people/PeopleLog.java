package kz.mediagrid.accounts.people;

import java.util.function.Function;
import kz.mediagrid.edge.call.OneAtATime;
import kz.mediagrid.platform.revision.RevisionLog;

/**
 * Writes people, and what lets them in, one decision at a time. Of several gateways that decide about the same person, one decides
 * first, and the others decide by what it wrote.
 */
public final class PeopleLog {

    private final RevisionLog log;
    private final OneAtATime turns = new OneAtATime();

    public PeopleLog(RevisionLog log) {
        this.log = log;
    }

    /**
     * Makes a decision, as {@link RevisionLog#decide} does, when it is this call's turn.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the decision refuses, if the call waits too long for its turn, or if it is
     *     uncertain whether the records are stored
     */
    public <T> T decide(Function<RevisionLog.Records, T> decision) {
        return turns.write(() -> log.decide(decision));
    }
}
