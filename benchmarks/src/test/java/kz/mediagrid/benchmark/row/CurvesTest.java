package kz.mediagrid.benchmark.row;

import static org.assertj.core.api.Assertions.assertThat;

import kz.mediagrid.benchmark.figure.Curve;
import kz.mediagrid.benchmark.figure.Goals;
import org.junit.jupiter.api.Test;

class CurvesTest {

    @Test
    void eachCurveIsOfASizeThatItsRowHas() {
        assertThat(Goals.read().curves())
                .allSatisfy(curve -> assertThat(Rows.row(curve.row()).sizes()).contains(curve.size()));
    }

    @Test
    void eachSizeOfACurveIsMeasuredOnce() {
        var curves = Goals.read().curves();

        assertThat(Curves.rows(curves).map(row -> row.row().id() + row.sizes()))
                .doesNotHaveDuplicates()
                .hasSize(curves.stream()
                        .map(Curve::values)
                        .mapToInt(values -> values.size())
                        .sum());
    }
}
