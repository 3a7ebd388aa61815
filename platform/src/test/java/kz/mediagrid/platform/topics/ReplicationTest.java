package kz.mediagrid.platform.topics;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicationTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 3", "3, 5", "4, 4"})
    void copiesThatSurviveTheLossOfAMachineAreAccepted(int copies, int brokers) {
        assertThatCode(() -> new Replication(copies, brokers).demandDurable("media-grids"))
                .doesNotThrowAnyException();
    }

    @Test
    void twoCopiesAreRefused() {
        assertThatThrownBy(() -> new Replication(2, 3).demandDurable("media-grids"))
                .isInstanceOf(TopicMismatchException.class)
                .hasMessage("the topic media-grids has 2 copies, so that one copy alone acknowledges a record while the"
                        + " other is away: give it 3 copies, or accept this with media-grid.weak-replication=true");
    }

    @Test
    void oneCopyOnSeveralBrokersIsRefused() {
        assertThatThrownBy(() -> new Replication(1, 3).demandDurable("media-grids"))
                .isInstanceOf(TopicMismatchException.class)
                .hasMessage("the topic media-grids has 1 copy on a cluster of 3 brokers, so that it is lost with one of"
                        + " them: give it 3 copies, or accept this with media-grid.weak-replication=true");
    }
}
