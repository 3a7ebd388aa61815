package kz.mediagrid.notifier.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import org.junit.jupiter.api.Test;

/** One network fills no more than its share of the places for applications. */
class RecentApplicationsTest {

    private static final String ADDRESS = "203.0.113.7";

    private Instant now = Instant.parse("2026-12-09T03:30:00Z");
    private final RefusedCalls refused = new RefusedCalls();
    private final RecentApplications recent =
            new RecentApplications(((InstantSource) () -> now).withZone(ZoneOffset.UTC), refused);

    @Test
    void ofTenThousandFromOneAddressFiveAreCountedInAnHour() {
        assertThat(counted(10_000, number -> ADDRESS)).isEqualTo(RecentApplications.MOST);
        recent.count("203.0.113.8", "neighbour");

        assertThat(refused.count(RefusingLimit.APPLICATIONS_OF_NETWORK)).isEqualTo(10_000 - RecentApplications.MOST);
    }

    @Test
    void theAddressesOfOneIpv6NetworkAreOne() {
        assertThat(counted(10_000, number -> "2001:db8:1:2:%x::1".formatted(number)))
                .isEqualTo(RecentApplications.MOST);
    }

    @Test
    void afterTheHourThereIsRoomForAsManyAsAreOver() {
        recent.count(ADDRESS, "early");
        now = now.plus(Duration.ofMinutes(30));
        assertThat(counted(10, number -> ADDRESS)).isEqualTo(RecentApplications.MOST - 1);

        now = now.plus(Duration.ofMinutes(30));

        recent.count(ADDRESS, "late");
        assertThatThrownBy(() -> recent.count(ADDRESS, "too late"))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_MANY_CALLS);
                    assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("3600");
                });
    }

    @Test
    void aRepeatOfAnApplicationIsNotCountedAgain() {
        IntStream.range(0, 10).forEach(again -> recent.count(ADDRESS, "same"));

        assertThat(counted(10, number -> ADDRESS)).isEqualTo(RecentApplications.MOST - 1);
    }

    private long counted(int applications, IntFunction<String> address) {
        return IntStream.range(0, applications)
                .filter(number -> {
                    try {
                        recent.count(address.apply(number), now + "-" + number);
                        return true;
                    } catch (RequestProblem tooMany) {
                        return false;
                    }
                })
                .count();
    }
}
