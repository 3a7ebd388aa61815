package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.KillStory.Moment;
import kz.mediagrid.endtoend.KillStory.Step;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topics;
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

    private final Path data = WholeMediaGrid.newDirectory("killed");
    private final Ports ports = WholeMediaGrid.freePorts();
    private final long seed = Long.getLong("seed", System.nanoTime() & 0xffff_ffffL);
    private final List<KillStory> stories;
    private final Map<String, String> environment;
    private final SubmissionLoad load;
    private final Map<String, Throwable> failures = new LinkedHashMap<>();
    private final Set<Step> taken = new HashSet<>();
    private final List<Duration> starts = new ArrayList<>();
    private Instant now = Instant.MIN;

    /** @param environment settings of the process, such as its mail server */
    KillRun(Map<String, String> environment, KillStory... stories) {
        var only = System.getProperty("story", "");
        this.stories = Stream.of(stories)
                .filter(story -> only.isEmpty() || story.name().equals(only))
                .toList();
        if (!only.isEmpty() && this.stories.size() != 1) {
            throw new IllegalArgumentException("there is no story '" + only + "'");
        }
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
                stories.stream().map(story -> test(story.name(), failureOf(story, played))),
                Stream.of(test("every acknowledged submission is published once, and the replay agrees", played)));
    }

    /** A story that was not played to its end failed, whatever ended the run. */
    private @Nullable Throwable failureOf(KillStory story, @Nullable Throwable end) {
        var failure = failures.get(story.name());
        return failure == null && !taken.containsAll(story.steps())
                ? new AssertionError("not played to its end", end)
                : failure;
    }

    /** From each launch until a submission was accepted, before the load went on: the wait that a press office sees. */
    List<Duration> starts() {
        return starts;
    }

    private static DynamicTest test(String name, @Nullable Throwable failure) {
        return DynamicTest.dynamicTest(name, () -> {
            if (failure != null) {
                throw failure;
            }
        });
    }

    private void play() throws Exception {
        refuseTwoLastStepsInALife();
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
                load.submitUntilAccepted(process.newsroom());
                starts.add(process.sinceLaunch());
                load.goOn(process.newsroom());
                take(life, Moment.RUNNING, process.newsroom());
                load.awaitUnderWay();
                take(life, Moment.SHORTLY_BEFORE_THE_KILL, process.newsroom());
                take(life, Moment.BEFORE_THE_KILL, process.newsroom());
                if (life == last) {
                    load.stop();
                    load.checkAfterPublishing(process.newsroom());
                    assertThat(Replays.assertAgreed(ports)).isEqualTo(versions(process.newsroom()));
                } else {
                    process.kill();
                    load.stop();
                }
            } finally {
                load.stop();
            }
        }
        System.out.printf(
                "%s; launch to first accepted submission: %s%n",
                load.summary(lives.size() - 1),
                starts.stream().map(Duration::toMillis).toList());
    }

    private void refuseTwoLastStepsInALife() {
        var lives = new HashSet<Integer>();
        stories.stream()
                .flatMap(story -> story.steps().stream())
                .filter(Step::isLast)
                .forEach(step -> assertThat(lives.add(step.life()))
                        .as("one last step in life %d", step.life())
                        .isTrue());
    }

    private StandaloneProcess start(int life) {
        var first = life == 1 ? new String[] {"--clock", BEGINS} : new String[0];
        return StandaloneProcess.start(data, ports, environment, first);
    }

    private static int versions(Newsroom newsroom) {
        return (int) newsroom.contents(Topics.MEDIA_GRIDS).stream()
                .filter(part -> ((MediaGridVersion) part).getPart() == 1)
                .count();
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

    @SuppressWarnings("NullAway") // what happens before the start has no newsroom, and looks at none
    private void take(KillStory story, Step step, @Nullable Newsroom newsroom) {
        try {
            if (newsroom != null && step.at().isAfter(now)) {
                newsroom.standAt(step.at().toString());
                now = step.at();
            }
            step.action().run(newsroom);
            taken.add(step);
        } catch (Exception | AssertionError e) {
            failures.put(story.name(), e);
        }
    }
}
