package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.KillStory.Moment;
import kz.mediagrid.endtoend.KillStory.Step;
import kz.mediagrid.standalone.run.Ports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Plays stories in the lives of one process, broker included, which is killed with -9 at the end of each but the last, while
 * a load of submissions goes on. In the end the history of the load is checked, and everything published is made again.
 *
 * <p>{@code -Dstory=NAME} plays one story, {@code -Dseed=N} the same load again.
 */
final class KillRun {

    private static final String BEGINS = "2026-11-30T09:00:00+05:00";

    /** From the launch until a submission was accepted: the wait that a press office sees. */
    private static final Duration QUICK = Duration.ofSeconds(20);

    private final Path data = WholeMediaGrid.newDirectory("killed");
    private final Ports ports = WholeMediaGrid.freePorts();
    private final long seed = Long.getLong("seed", System.nanoTime() & 0xffff_ffffL);
    private final List<KillStory> stories;
    private final Map<String, String> environment;
    private final SubmissionLoad load;
    private final Map<String, Throwable> failures = new LinkedHashMap<>();
    private Instant now = Instant.MIN;

    /** @param environment settings of the process, such as its mail server */
    KillRun(Map<String, String> environment, KillStory... stories) {
        var only = System.getProperty("story", "");
        this.stories = Stream.of(stories)
                .filter(story -> only.isEmpty() || story.name().equals(only))
                .toList();
        this.environment = environment;
        this.load = new SubmissionLoad(new Random(seed), data.resolve("history.jsonl"));
    }

    /** Plays them, and gives a test for each story and one for the history of the load with its replay. */
    Stream<DynamicTest> tests() {
        System.out.printf("Kill stories with -Dseed=%d, history %s%n", seed, data.resolve("history.jsonl"));
        Throwable end = null;
        try {
            play();
        } catch (Exception | AssertionError e) {
            end = e;
        }
        var played = end;
        return Stream.concat(
                stories.stream().map(story -> test(story.name(), failures.get(story.name()))),
                Stream.of(test("every acknowledged submission is published once, and the replay agrees", played)));
    }

    private static DynamicTest test(String name, @Nullable Throwable failure) {
        return DynamicTest.dynamicTest(name, () -> {
            if (failure != null) {
                throw failure;
            }
        });
    }

    private void play() throws Exception {
        var lives = Stream.concat(
                        Stream.of(1, 2),
                        stories.stream().flatMap(story -> story.steps().stream().map(Step::life)))
                .distinct()
                .sorted()
                .toList();
        var last = lives.get(lives.size() - 1);
        for (int life : lives) {
            take(life, Moment.BEFORE_THE_START, null);
            try (var process = start(life)) {
                load.goOn(process.newsroom());
                assertQuick(process, life);
                take(life, Moment.RUNNING, process.newsroom());
                take(life, Moment.BEFORE_THE_KILL, process.newsroom());
                if (life == last) {
                    load.stop();
                    load.checkAfterPublishing(process.newsroom());
                    assertThat(Replays.assertAgreed(ports)).isPositive();
                } else {
                    process.kill();
                    load.stop();
                }
            } finally {
                load.stop();
            }
        }
        System.out.println(load.summary(lives.size() - 1));
    }

    private StandaloneProcess start(int life) {
        var first = life == 1 ? new String[] {"--clock", BEGINS} : new String[0];
        return StandaloneProcess.start(data, ports, environment, first);
    }

    private void assertQuick(StandaloneProcess process, int life) {
        load.awaitAccepted(process.newsroom());
        var taken = process.sinceLaunch();
        System.out.printf("Life %d: launch to first accepted submission: %d ms%n", life, taken.toMillis());
        assertThat(taken)
                .as("launch to first accepted submission, life %d", life)
                .isLessThanOrEqualTo(QUICK);
    }

    /** Takes the steps of a moment, earlier business times first; a story that failed takes no more. */
    private void take(int life, Moment moment, @Nullable Newsroom newsroom) {
        record Next(KillStory story, Step step) {}
        stories.stream()
                .flatMap(story -> story.steps().stream().map(step -> new Next(story, step)))
                .filter(next -> next.step().life() == life && next.step().moment() == moment)
                .sorted(Comparator.comparing(next -> next.step().at()))
                .filter(next -> !failures.containsKey(next.story().name()))
                .forEach(next -> take(next.story(), next.step(), newsroom));
    }

    private void take(KillStory story, Step step, @Nullable Newsroom newsroom) {
        try {
            if (newsroom != null && step.at().isAfter(now)) {
                newsroom.standAt(step.at().toString());
                now = step.at();
            }
            step.happening().to(newsroom);
        } catch (Exception | AssertionError e) {
            failures.put(story.name(), e);
        }
    }
}
