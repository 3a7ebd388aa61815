package kz.mediagrid.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SampleTest {

    private final Sample sample = Sample.of("P1", 400).and("P1-p99", 25).costing("a submission", 4_500);

    @Test
    void oneRunHasFiguresOfSeveralGoals() {
        assertThat(sample.figure("P1")).isEqualTo(400);
        assertThat(sample.figure("P1-p99")).isEqualTo(25);
        assertThat(sample.cost("a submission")).isEqualTo(4_500);
    }

    @Test
    void aFigureThatIsMissingIsToldByItsName() {
        assertThatThrownBy(() -> sample.figure("P2"))
                .hasMessageContaining("'P2'")
                .hasMessageContaining("P1-p99");
    }
}
