package kz.mediagrid.editingpages.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import kz.mediagrid.platform.clock.BusinessClock;
import org.junit.jupiter.api.Test;

class EditorsAtWorkTest {

    private static final Instant START = Instant.parse("2026-12-04T05:12:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource source = now::get;
    private final EditorsAtWork atWork = new EditorsAtWork(new BusinessClock(source.withZone(ZoneOffset.UTC)));

    @Test
    void anotherEditorSeesTheMarkForFiveMinutesAfterTheLastTouch() {
        atWork.touch("edu-1", "aigul");
        pass(Duration.ofMinutes(4));
        atWork.touch("edu-1", "aigul");
        pass(Duration.ofMinutes(4));
        assertThat(atWork.other("edu-1", "dana")).contains(new EditorsAtWork.Mark("aigul", START.plusSeconds(240)));

        pass(Duration.ofMinutes(1));

        assertThat(atWork.other("edu-1", "dana")).isEmpty();
    }

    @Test
    void nobodySeesTheirOwnMarkOrThatOfAnotherCard() {
        atWork.touch("edu-1", "aigul");

        assertThat(atWork.other("edu-1", "aigul")).isEmpty();
        assertThat(atWork.other("edu-2", "dana")).isEmpty();
    }

    @Test
    void theNewestOfSeveralMarksIsShown() {
        atWork.touch("edu-1", "aigul");
        pass(Duration.ofSeconds(1));
        atWork.touch("edu-1", "dana");

        assertThat(atWork.other("edu-1", "marat"))
                .map(EditorsAtWork.Mark::account)
                .contains("dana");
    }

    @Test
    void theNumberOfMarksIsLimitedUntilSomeEnd() {
        for (int i = 0; i < EditorsAtWork.MOST; i++) {
            atWork.touch("edu-" + i, "aigul");
        }
        atWork.touch("edu-more", "aigul");
        assertThat(atWork.other("edu-more", "dana")).isEmpty();

        pass(EditorsAtWork.LASTS);
        atWork.touch("edu-more", "aigul");

        assertThat(atWork.other("edu-more", "dana")).isPresent();
        assertThat(atWork.other("edu-0", "dana")).isEmpty();
    }

    @Test
    void aClockThatIsSetBackEndsTheMarksOfItsFuture() {
        atWork.touch("edu-1", "aigul");
        pass(Duration.ofDays(-1));

        assertThat(atWork.other("edu-1", "dana")).isEmpty();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
