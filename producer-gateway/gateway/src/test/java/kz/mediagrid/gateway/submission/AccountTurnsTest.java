package kz.mediagrid.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.mediagrid.gateway.submission.AccountTurns.Turn;
import org.junit.jupiter.api.Test;

class AccountTurnsTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(20);

    @Test
    void callsGetTheirTurnsInTheirOrder() {
        var turns = new AccountTurns(1, LONG, LONG);
        var first = turns.next("a").join().orElseThrow();
        var second = turns.next("a");
        var third = turns.next("a");
        assertThat(turns.next("b").join()).isPresent();
        assertThat(second).isNotDone();

        first.end();
        first.end();

        var turn = second.join().orElseThrow();
        assertThat(third).isNotDone();
        turn.end();
        assertThat(third.join()).isPresent();
    }

    @Test
    void aCallThatWaitedInVainLosesNoTurn() {
        var turns = new AccountTurns(1, SHORT, LONG);
        var first = turns.next("a").join().orElseThrow();
        assertThat(turns.next("a").join()).isEmpty();

        first.end();

        assertThat(turns.next("a").join()).isPresent();
    }

    @Test
    void noMoreThanFourCallsOfAnAccountWait() {
        var turns = new AccountTurns(1, LONG, LONG);
        var first = turns.next("a").join().orElseThrow();
        var waiting = IntStream.range(0, 4).mapToObj(call -> turns.next("a")).toList();

        assertThat(turns.isCrowded("a")).isTrue();
        assertThat(turns.next("a").join()).isEmpty();
        assertThat(turns.isCrowded("b")).isFalse();

        first.end();

        assertThat(waiting.get(0).join()).isPresent();
        assertThat(turns.isCrowded("a")).isFalse();
    }

    @Test
    void aTurnEndsByItself() {
        var turns = new AccountTurns(1, LONG, SHORT);
        turns.next("a").join();

        assertThat(turns.next("a").join()).isPresent();
    }

    @Test
    void submissionsOfTheLogCountBeyondTheLimit() {
        var turns = new AccountTurns(1, SHORT, LONG);
        var onTheLog = List.of(turns.ofTheLog("a"), turns.ofTheLog("a"));

        onTheLog.get(0).end();
        assertThat(turns.next("a").join()).isEmpty();
        onTheLog.get(1).end();
        assertThat(turns.next("a").join()).isPresent();
    }

    /** Turns are taken, waited for in vain and given back by several threads: there are never more than the limit, and none is lost. */
    @Test
    void noTurnIsLostAndNoneIsGivenTwice() throws Exception {
        int most = 3;
        var turns = new AccountTurns(most, Duration.ofMillis(1), LONG);
        var taken = new AtomicInteger();
        var highest = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (int thread = 0; thread < 8; thread++) {
                threads.execute(() -> {
                    for (int call = 0; call < 2_000; call++) {
                        turns.next("a").join().ifPresent(turn -> {
                            highest.accumulateAndGet(taken.incrementAndGet(), Math::max);
                            taken.decrementAndGet();
                            turn.end();
                        });
                    }
                });
            }
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(highest.get()).isBetween(1, most);
        var afterwards = new ArrayList<CompletableFuture<Optional<Turn>>>();
        for (int call = 0; call < most; call++) {
            afterwards.add(turns.next("a"));
        }
        assertThat(afterwards).allSatisfy(turn -> assertThat(turn.join()).isPresent());
        assertThat(turns.next("a").join()).isEmpty();
    }
}
