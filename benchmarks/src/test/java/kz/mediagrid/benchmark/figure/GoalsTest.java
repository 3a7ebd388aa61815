package kz.mediagrid.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.mediagrid.benchmark.figure.Goal.Bound;
import org.junit.jupiter.api.Test;

class GoalsTest {

    private final Goals goals = Goals.read();

    @Test
    void eachGoalHasAnIdOfItsOwn() {
        assertThat(goals.goals()).extracting(Goal::id).doesNotHaveDuplicates().contains("P1", "P6-stop");
    }

    @Test
    void noMoonshotIsNearerThanItsGoal() {
        assertThat(goals.goals())
                .allMatch(goal -> goal.bound() == Bound.AT_LEAST
                        ? goal.moonshot() >= goal.goal()
                        : goal.moonshot() <= goal.goal());
    }

    @Test
    void theRawProducerStoresEachRecordBeforeItIsAcknowledged() {
        assertThat(goals.rawProducer().producer()).containsEntry("acks", "all").containsEntry("linger.ms", "0");
        assertThat(goals.rawProducer().topic()).containsEntry("flush.messages", "1");
    }

    @Test
    void anUnknownGoalIsAMistakeOfARow() {
        assertThatThrownBy(() -> goals.goal("P99")).hasMessageContaining("P99");
    }
}
