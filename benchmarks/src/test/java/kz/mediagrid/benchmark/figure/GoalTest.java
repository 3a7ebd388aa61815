package kz.mediagrid.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import kz.mediagrid.benchmark.figure.Goal.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTest {

    private static final double QUIET = 0.02;
    private static final double EASY = 0.3;

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 0.50, MOONSHOT",
        "AT_LEAST, 0.49, GOAL",
        "AT_LEAST, 0.25, GOAL",
        "AT_LEAST, 0.24, BELOW",
        "AT_LEAST, 0.176, BELOW",
        "AT_LEAST, 0.174, FAR_BELOW",
        "AT_MOST, 3, MOONSHOT",
        "AT_MOST, 3.1, GOAL",
        "AT_MOST, 6, GOAL",
        "AT_MOST, 6.1, BELOW",
        "AT_MOST, 8.5, BELOW",
        "AT_MOST, 8.6, FAR_BELOW"
    })
    void aRatioIsJudgedByGoalAndMoonshot(Bound bound, double ratio, Judgement judgement) {
        var goal = bound == Bound.AT_LEAST
                ? new Goal("P", "of a test", "1/s", bound, 0.25, 0.5)
                : new Goal("P", "of a test", "ms", bound, 6, 3);

        assertThat(goal.judge(pairs(QUIET, EASY, ratio))).isEqualTo(judgement);
    }

    @Test
    void theMedianPairIsJudgedAndNotTheWorst() {
        var goal = new Goal("P", "of a test", "1/s", Bound.AT_LEAST, 0.25, 0.5);

        assertThat(goal.judge(pairs(QUIET, EASY, 0.1, 0.3, 0.3, 0.3, 0.9))).isEqualTo(Judgement.GOAL);
    }

    @Test
    void nothingIsJudgedOnABusyMachine() {
        var goal = new Goal("P", "of a test", "1/s", Bound.AT_LEAST, 0.25, 0.5);

        assertThat(goal.judge(pairs(0.11, EASY, 0.1))).isEqualTo(Judgement.BUSY);
        assertThat(goal.judge(pairs(0.11, EASY, 0.9))).isEqualTo(Judgement.BUSY);
    }

    @Test
    void nothingIsJudgedIfTheDriverWasTheBottleneck() {
        var goal = new Goal("P", "of a test", "1/s", Bound.AT_LEAST, 0.25, 0.5);

        assertThat(goal.judge(pairs(QUIET, 0.81, 0.1))).isEqualTo(Judgement.DRIVER);
    }

    private static Comparison pairs(double othersShare, double driverShare, double... ratios) {
        return new Comparison(DoubleStream.of(ratios)
                .mapToObj(ratio -> new Pair(Sample.of("P", ratio * 200), Sample.of("P", 200), othersShare, driverShare))
                .toList());
    }
}
