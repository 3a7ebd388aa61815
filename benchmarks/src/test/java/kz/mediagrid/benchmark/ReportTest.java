package kz.mediagrid.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.FigureLine;
import kz.mediagrid.benchmark.figure.Goals;
import kz.mediagrid.benchmark.figure.Pair;
import kz.mediagrid.benchmark.figure.Sample;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final Report report = new Report(Goals.read());

    @Test
    void theTableHasEachRatioWithItsRangeAndItsJudgement() {
        report.add(ratios(0.02, 400, 440, 480), Map.of());

        assertThat(printed())
                .contains(
                        "| P1 | 0.220 (0.200-0.240) | ≥ 0.25 | ≥ 0.5 | below goal | 440 (400-480) 1/s | 2,000 (2,000-2,000) 1/s |")
                .contains("| a submission | 4,500 (4,500-4,500) |");
        assertThat(report.isFailed()).isFalse();
    }

    @Test
    void aRowFarBelowItsGoalFailsUnlessTheMachineWasBusy() {
        report.add(ratios(0.2, 40, 44, 48), Map.of());
        assertThat(report.isFailed()).isFalse();

        report.add(ratios(0.02, 40, 44, 48), Map.of());
        assertThat(report.isFailed()).isTrue();
        assertThat(printed()).contains("| not judged: the machine was busy |", "| far below goal |");
    }

    @Test
    void aRowThatFailsIsToldWithItsReason() {
        report.addFailed("P1d", "a planned event was answered with 500");

        assertThat(printed()).contains("P1d failed: a planned event was answered with 500");
        assertThat(report.isFailed()).isTrue();
    }

    @Test
    void eachFigureIsTakenWithTheSizesOfItsLoad() {
        report.add(ratios(0.02, 400, 440, 480), Map.of("commands", 1_500));

        assertThat(report.figures())
                .extracting(FigureLine::figure, FigureLine::kind, FigureLine::unit, FigureLine::judgement)
                .containsExactly(
                        tuple("P1", "ratio", "", "BELOW"),
                        tuple("P1", "ours", "1/s", ""),
                        tuple("P1", "baseline", "1/s", ""),
                        tuple("a submission", "cost", "µs", ""));
        assertThat(report.figures()).extracting(FigureLine::sizes).containsOnly(Map.of("commands", 1_500));
        assertThat(printed()).contains("raw producer; commands 1,500 |", "| a submission; commands 1,500 | 4,500");
    }

    private String printed() {
        var out = new StringWriter();
        report.print(new PrintWriter(out));
        return out.toString();
    }

    private static Comparison ratios(double othersShare, double... ours) {
        return new Comparison(List.of(ours[0], ours[1], ours[2]).stream()
                .map(figure -> new Pair(
                        Sample.of("P1", figure).costing("a submission", 4_500),
                        Sample.of("P1", 2_000),
                        othersShare,
                        0.3))
                .toList());
    }
}
