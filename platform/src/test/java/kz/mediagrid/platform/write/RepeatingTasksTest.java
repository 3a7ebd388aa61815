package kz.mediagrid.platform.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import kz.mediagrid.platform.write.RepeatingTasks.RepeatedTask;
import org.junit.jupiter.api.Test;

/** Tasks run again and again while the service runs. */
class RepeatingTasksTest {

    @Test
    void aTaskThatFailsKeepsNoOtherFromItsTurnAndIsTriedAgain() {
        var failures = new AtomicInteger();
        var threads = new CopyOnWriteArrayList<String>();
        var tasks = new RepeatingTasks(
                "test-tasks",
                7,
                List.of(
                        new RepeatedTask("The first is not done yet", () -> {
                            failures.incrementAndGet();
                            throw new IllegalStateException("the broker is away");
                        }),
                        new RepeatedTask(
                                "The second is not done yet",
                                () -> threads.add(Thread.currentThread().getName()))));

        tasks.start();
        try {
            assertThat(tasks.isRunning()).isTrue();
            assertThat(tasks.getPhase()).isEqualTo(7);
            await().atMost(Duration.ofSeconds(20)).until(() -> threads.size() == 2);
            assertThat(failures).hasValue(2);
            assertThat(threads).containsOnly("test-tasks");
        } finally {
            tasks.stop();
        }
        assertThat(tasks.isRunning()).isFalse();
    }

    @Test
    void workTakesATwentiethOfTheTimeAndAQuestionHalfOfIt() {
        var work = new RepeatingTasks("test-tasks", 7, List.of());
        var questions = RepeatingTasks.asking("test-questions", 7, List.of());

        assertThat(work.pauseAfter(Duration.ofMillis(250))).hasSeconds(5);
        assertThat(work.pauseAfter(Duration.ofSeconds(15))).hasMinutes(5);
        assertThat(questions.pauseAfter(Duration.ofMillis(250))).hasSeconds(5);
        assertThat(questions.pauseAfter(Duration.ofSeconds(15))).hasSeconds(15);
    }
}
