package kz.mediagrid.gateway.submission;

import java.time.Duration;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for how many submissions may wait for their decision. The log has one order for all, so that the submissions
 * of one account delay those of the others.
 *
 * @param undecided the number of submissions of all accounts together that may wait for their decision
 * @param undecidedPerAccount the number of submissions of one account that may wait for their decision
 */
@ConfigurationProperties("media-grid.limits")
public record UndecidedLimits(
        @DefaultValue("8") int undecidedPerAccount,
        @DefaultValue("10000") int undecided) {

    private static final Duration ACCOUNT_WAIT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration ACCOUNT_BACKOFF = Duration.ofSeconds(1);
    private static final Duration TURN_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration BACKOFF = Duration.ofSeconds(5);

    /** The turns of each account. */
    AccountTurns turns() {
        return new AccountTurns(undecidedPerAccount, ACCOUNT_WAIT_TIMEOUT, TURN_TIMEOUT);
    }

    /** The refusal of a submission that waited too long for its turn. */
    RequestProblem noTurn() {
        return ProblemKind.TOO_MANY_CALLS
                .because(ProblemText.of("calls.too-many"))
                .retryAfter(ACCOUNT_BACKOFF);
    }

    /**
     * Whether one more submission may be sent.
     *
     * @param all the number of submissions without a decision
     */
    boolean allow(int all) {
        return all < undecided;
    }

    /** The refusal of a submission while that number has reached its limit. */
    RequestProblem noPlace() {
        return ProblemKind.UNAVAILABLE.because(ProblemText.of("service.busy")).retryAfter(BACKOFF);
    }
}
