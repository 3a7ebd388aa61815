package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/** What people do around kills of the whole process, each at its worst moment, in lives that all of them share. */
@Tag("long")
@Isolated("how long starts take is measured")
class KillStoriesTest {

    /**
     * From the launch until a submission was accepted, on new data and after a kill; 15 to 20 s on two cores. A start compares
     * the state with the log, and claims its names, before it decides.
     */
    private static final Duration QUICK = Duration.ofSeconds(25);

    private final MailServer mail = new MailServer();
    private final DeliveryStory delivery = new DeliveryStory();
    private final NoticeStory notice = new NoticeStory(mail);

    @TestFactory
    Stream<DynamicTest> theStoriesOfAllLives() {
        var run = new KillRun(
                mail.environment(),
                new OverdueStory().story(),
                new RequestStory().story(),
                notice.story(),
                new EscalationStory(mail).story(),
                new CalendarStory().story(),
                delivery.story(),
                // Last: its twenty submissions are acknowledged just before the first kill.
                new PublicationStory().story());
        return Stream.concat(
                run.tests(),
                Stream.of(DynamicTest.dynamicTest("each start is quick", () -> assertQuick(run.starts()))));
    }

    /**
     * Of the starts, half are quick, and none takes the time of a retry or of a session that must end first. The first start makes all
     * topics, and recovers nothing: a slow machine needs longer for that start, too.
     */
    private static void assertQuick(List<Duration> starts) {
        assertThat(starts).isNotEmpty();
        var first = starts.get(0);
        assertThat(starts.stream().sorted().toList().get(starts.size() / 2))
                .as("the median of %s", starts)
                .isLessThanOrEqualTo(longer(first.multipliedBy(3).dividedBy(2), QUICK));
        assertThat(starts)
                .allSatisfy(start -> assertThat(start).isLessThanOrEqualTo(longer(first.multipliedBy(2), QUICK)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    @AfterEach
    void close() {
        delivery.close();
        notice.close();
        mail.close();
    }
}
