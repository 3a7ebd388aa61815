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
 * @param undecidedPerAccount the number for one account
 * @param undecided the number for all accounts together
 */
@ConfigurationProperties("media-grid.limits")
public record UndecidedLimits(
        @DefaultValue("20") int undecidedPerAccount,
        @DefaultValue("10000") int undecided) {

    private static final Duration ACCOUNT_BACKOFF = Duration.ofSeconds(1);
    private static final Duration BACKOFF = Duration.ofSeconds(5);

    /**
     * Checks whether one more submission may be sent.
     *
     * @param all the number of submissions without a decision
     * @param ofAccount the number of those that are of the sender's account
     * @throws RequestProblem if a number has reached its limit; the problem has the header Retry-After
     */
    void check(int all, long ofAccount) {
        if (ofAccount >= undecidedPerAccount) {
            throw ProblemKind.TOO_MANY_CALLS
                    .because(ProblemText.of("calls.too-many"))
                    .retryAfter(ACCOUNT_BACKOFF);
        }
        if (all >= undecided) {
            throw ProblemKind.UNAVAILABLE
                    .because(ProblemText.of("service.busy"))
                    .retryAfter(BACKOFF);
        }
    }
}
