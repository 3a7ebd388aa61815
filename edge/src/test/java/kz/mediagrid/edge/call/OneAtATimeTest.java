package kz.mediagrid.edge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.edge.problem.RequestProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A write waits for another write of its subject, and for no other. */
class OneAtATimeTest {

    private final OneAtATime turns = new OneAtATime();
    private final ExecutorService somebody = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        somebody.shutdownNow();
    }

    private String writtenWhileAnotherWrites(String subject, String other) {
        return turns.write(other, () -> {
            try {
                return somebody.submit(() -> turns.write(subject, () -> "written"))
                        .get(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e.getCause());
            }
        });
    }

    @Test
    void writesOfDifferentSubjectsDoNotWaitForEachOther() {
        assertThat(writtenWhileAnotherWrites("req-1", "req-2")).isEqualTo("written");
    }

    @Test
    void aSecondWriteOfASubjectWaitsForTheFirst() {
        assertThatThrownBy(() -> writtenWhileAnotherWrites("req-1", "req-1")).hasCauseInstanceOf(RequestProblem.class);
    }
}
