package kz.mediagrid.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import kz.mediagrid.schemas.LogRepaired;
import org.junit.jupiter.api.Test;

class RepairsTest {

    @Test
    void aRepairConcernsOnlyCommandsBeforeIt() {
        var repairs = Repairs.none().with(new LogRepaired(List.of(3L, 5L, 7L), List.of()), 5);

        assertThat(repairs.passedOver()).containsExactly(3L);
        assertThat(repairs.ofCommand(5)).isEmpty();
    }

    @Test
    void theFirstRepairThatNamesACommandCounts() {
        var repairs = Repairs.none()
                .with(new LogRepaired(List.of(3L), List.of()), 5)
                .with(new LogRepaired(List.of(3L, 6L), List.of()), 8);

        assertThat(repairs.ofCommand(3)).isEqualTo(OptionalLong.of(5));
        assertThat(repairs.ofCommand(6)).isEqualTo(OptionalLong.of(8));
    }
}
