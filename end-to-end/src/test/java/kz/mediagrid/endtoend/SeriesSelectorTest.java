package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A query that asks for a label that no series has, and would always be answered with nothing, is found. */
class SeriesSelectorTest {

    private static final String SCRAPE = """
            # TYPE media_grid_outlets_by_lag gauge
            media_grid_outlets_by_lag{lag="under_1d"} 0.0
            media_grid_outlets_by_lag{lag="over_1d"} 2.0
            media_grid_weeks_held 0.0
            """;

    @Test
    void eachValueThatAQueryAsksForMustExist() {
        assertThat(isIn("max(media_grid_outlets_by_lag{lag=~\"under_1d|over_1d\"}) > 0"))
                .isTrue();
        assertThat(isIn("max(media_grid_outlets_by_lag{lag=~\"over_1h|over_1d\"}) > 0"))
                .isFalse();
        assertThat(isIn("media_grid_outlets_by_lag{lag=\"over_1h\"}")).isFalse();
    }

    @Test
    void aLabelOfWhichAQueryExcludesAValueMustExist() {
        assertThat(isIn("media_grid_outlets_by_lag{lag!=\"none\"}")).isTrue();
        assertThat(isIn("media_grid_outlets_by_lag{late!=\"none\"}")).isFalse();
        assertThat(isIn("media_grid_weeks_held{week!=\"next\"}")).isFalse();
    }

    @Test
    void eachConditionOfAQueryIsFoundButNotThoseForNumbersOfRules() {
        assertThat(SeriesSelector.in("a{b=\"1\",c=~\"2|3\"} unless on() media_grid:due_work_waits{stage=\"grid\"}"))
                .containsExactly(
                        new SeriesSelector("a", "b", List.of("1")), new SeriesSelector("a", "c", List.of("2", "3")));
    }

    private static boolean isIn(String query) {
        return SeriesSelector.in(query).allMatch(selector -> selector.isIn(SCRAPE));
    }
}
