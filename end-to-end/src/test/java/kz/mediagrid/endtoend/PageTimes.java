package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Judges how long people wait for their pages. Small plain calls of as many people at once tell a busy machine from a slow page: while
 * even these take long, no time of a page is judged, and the test is reported as skipped. Its times are therefore judged last.
 */
final class PageTimes {

    /** The time within which a person gets a page. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** The longest time of a plain call on a machine that is free enough. */
    private static final Duration PLAIN_LIMIT = Duration.ofMillis(500);

    private static final int PEOPLE = 40;

    private final Newsroom newsroom;
    private final Duration before;

    /** Measures the plain calls before the pages. */
    PageTimes(Newsroom newsroom) throws Exception {
        this.newsroom = newsroom;
        this.before = plainCalls();
    }

    /** @param taken the time of the page, or of the slowest page */
    void assertShort(String page, Duration taken) throws Exception {
        if (taken.compareTo(LIMIT) < 0) {
            return;
        }
        var after = plainCalls();
        assumeTrue(
                Collections.max(List.of(before, after)).compareTo(PLAIN_LIMIT) <= 0,
                () -> "%s took %d ms, not judged: the machine is busy, plain calls took %d and %d ms"
                        .formatted(page, taken.toMillis(), before.toMillis(), after.toMillis()));
        assertThat(taken)
                .as("%s, while plain calls took %s and %s", page, before, after)
                .isLessThan(LIMIT);
    }

    /** The time of the slowest of the plain calls. */
    private Duration plainCalls() throws Exception {
        var people = Executors.newFixedThreadPool(PEOPLE);
        try {
            var slowest = Duration.ZERO;
            for (var call : people.invokeAll(Collections.nCopies(PEOPLE, (Callable<Duration>) this::plainCall))) {
                slowest = Collections.max(List.of(slowest, call.get()));
            }
            return slowest;
        } finally {
            people.shutdownNow();
        }
    }

    private Duration plainCall() {
        long began = System.nanoTime();
        var answer = newsroom.request("GET", "/api/information-requests?limit=1")
                .as(newsroom.editorKey())
                .send();
        var taken = Duration.ofNanos(System.nanoTime() - began);
        assertThat(answer.status()).isEqualTo(200);
        return taken;
    }
}
