package kz.mediagrid.edge.caller;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.server.CallerNetwork;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Limits the calls of each caller with token buckets, in this process. The headers are those of
 * draft-ietf-httpapi-ratelimit-headers-10.
 */
@Component
@EnableConfigurationProperties(CallLimits.class)
public final class CallLimiter {

    private static final int MOST_CALLERS = 100_000;

    private final RefusedCalls refused;
    private final Quota writes;
    private final Quota openCalls;

    public CallLimiter(CallLimits limits, RefusedCalls refused) {
        this.refused = refused;
        this.writes = new Quota("writes", limits.writesPerSecond(), limits.writeBurst());
        this.openCalls = new Quota("calls", limits.openCallsPerSecond(), limits.openCallBurst());
    }

    /** The buckets of one kind of calls, one for each caller. A bucket that nobody used for a time is full, and is dropped. */
    private record Quota(String name, int burst, Duration fullAfter, LoadingCache<String, Bucket> buckets) {

        Quota(String name, int perSecond, int burst) {
            this(name, burst, Duration.ofMillis(1_000L * burst / perSecond), buckets(perSecond, burst));
        }

        private static LoadingCache<String, Bucket> buckets(int perSecond, int burst) {
            return Caffeine.newBuilder()
                    .maximumSize(MOST_CALLERS)
                    .expireAfterAccess(Duration.ofMillis(1_000L * burst / perSecond))
                    .build(caller -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                            .build());
        }

        Allowance take(String caller, int calls) {
            return new Allowance(this, buckets.get(caller).tryConsumeAndReturnRemaining(calls));
        }
    }

    /** Whether calls are allowed, and what the caller has left. */
    public static final class Allowance {

        private final Quota quota;
        private final ConsumptionProbe probe;

        private Allowance(Quota quota, ConsumptionProbe probe) {
            this.quota = quota;
            this.probe = probe;
        }

        /** The headers that tell the caller what is left. */
        public Map<String, String> headers() {
            var name = '"' + quota.name() + '"';
            return Map.of(
                    "RateLimit-Policy",
                    name + ";q=" + quota.burst() + ";w=" + seconds(quota.fullAfter()),
                    "RateLimit",
                    name + ";r=" + probe.getRemainingTokens() + ";t="
                            + seconds(Duration.ofNanos(probe.getNanosToWaitForReset())));
        }

        public boolean isGranted() {
            return probe.isConsumed();
        }

        /** The refusal of calls that are not allowed, with the time to wait. */
        public RequestProblem refusal() {
            var wait = seconds(Duration.ofNanos(probe.getNanosToWaitForRefill()));
            var problem = ProblemKind.TOO_MANY_CALLS
                    .because(ProblemText.of("calls.too-many"))
                    .retryAfter(Duration.ofSeconds(wait));
            headers().forEach(problem.getHeaders()::set);
            return problem;
        }

        private static long seconds(Duration time) {
            return Math.max(1, time.plusMillis(999).toSeconds());
        }
    }

    /** Counts a write of {@code account}. */
    public Allowance write(Account account) {
        return counted(RefusingLimit.WRITES, writes.take(account.id(), 1));
    }

    /** Counts a call without an account from {@code address}. */
    public Allowance openCall(String address) {
        return counted(RefusingLimit.OPEN_CALLS, openCalls.take(CallerNetwork.of(address), 1));
    }

    private Allowance counted(RefusingLimit limit, Allowance allowance) {
        return allowance.isGranted() ? allowance : refused.by(limit, allowance);
    }

    /**
     * Counts the further lines of a batch, whose first line was counted as a write. A batch costs at most the burst, since
     * more could never be allowed; how long a batch may be is another rule.
     *
     * @return the headers that replace those of the first line; empty if there are no further lines
     * @throws RequestProblem if the account may not write that many lines now
     */
    public Map<String, String> furtherLines(Account account, int lines) {
        if (lines <= 0 || writes.burst() <= 1) {
            return Map.of();
        }
        var allowance = counted(RefusingLimit.WRITES, writes.take(account.id(), Math.min(lines, writes.burst() - 1)));
        if (!allowance.isGranted()) {
            throw allowance.refusal();
        }
        return allowance.headers();
    }
}
