package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;
import static kz.mediagrid.endtoend.EditorClient.within;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import org.apache.kafka.clients.admin.TransactionListing;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Of two aggregators one decides; when it is gone the other goes on, and nobody can tell from the topics. */
@Tag("long")
@Isolated("how soon a standby goes on is measured")
class OwnerAndStandbyTest {

    private static final String GROUP = "grid-aggregator";
    private static final String WEEK = "2026-W50";
    private static final String DATE = "2026-12-09";
    private static final Instant BEGINS = Instant.parse("2026-11-30T04:00:00Z");
    private static final Instant PUBLICATION = Instant.parse("2026-12-04T07:00:00Z");
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration GOES_ON = Duration.ofSeconds(15);
    private static final int KILLS = 3;

    private final BareGrid grid = BareGrid.start("owner-and-standby", BEGINS);
    private final GroupMembers members = new GroupMembers(grid.ports(), GROUP);
    private final Map<String, Path> directories = new TreeMap<>(
            Map.of("a", WholeMediaGrid.newDirectory("aggregator-a"), "b", WholeMediaGrid.newDirectory("aggregator-b")));
    private final Map<String, AggregatorProcess> running = new TreeMap<>();

    @AfterEach
    void close() {
        running.values().forEach(AggregatorProcess::close);
        members.close();
        grid.close();
    }

    @Test
    void aStandbyGoesOnWithin15sAsOftenAsTheOwnerIsKilled() throws Exception {
        startBoth();
        var submitter = Submitter.start(grid, WEEK, DATE, BEGINS);
        try (submitter) {
            within(START, () -> grid.versions().size() > 2);
            assertThatTheOwnerAloneIsReady();
            for (int kill = 1; kill <= KILLS; kill++) {
                var owner = owner();
                requireNonNull(running.get(owner)).kill();
                // Outcomes of earlier commands may still come: the owner committed them before it was killed.
                var taken = measure(decidedAfter(lastOf(submitter)));
                System.out.printf("Kill %d of the owner, %s: the standby went on after %d ms%n", kill, owner, taken);
                assertThat(taken).isLessThan(GOES_ON.toMillis());
                assertThat(owner()).isNotEqualTo(owner);

                // It catches up before the next kill: what waited for the dead owner is no part of the time that
                // follows.
                within(START, decidedAfter(lastOf(submitter)));
                start(owner);
                within(START, () -> members.names().size() == 2);
            }
        }

        assertDecidedOnce(submitter.acknowledged());
        assertNumbered(grid.versions());
    }

    @Test
    void anOwnerThatWasOnlyPausedAndComesBackDecidesNothingAndPublishesNothing() throws Exception {
        startBoth();
        grid.put(submit("edu-1", on("First", DATE), BEGINS));
        within(START, () -> grid.outcomes().size() == 1);
        var first = owner();
        requireNonNull(running.get(first)).end();
        within(START, () -> !owner().equals(first));
        start(first);
        within(START, () -> members.names().size() == 2);
        // It has decided nothing since it began: what it does when it wakes up comes from the clock, without an offset.
        var paused = owner();
        grid.runFrom(PUBLICATION.minusSeconds(3));
        requireNonNull(running.get(paused)).pause();

        within(START, () -> grid.versions().size() == 1);
        assertThat(owner()).isNotEqualTo(paused);
        requireNonNull(running.get(paused)).wake();
        grid.put(submit("edu-2", on("Second", DATE), PUBLICATION));
        grid.put(order(WEEK, PUBLICATION));

        within(START, () -> grid.versions().size() >= 2);
        within(START, () -> members.names().size() == 2);
        // The one that woke up goes on again when it is its turn.
        requireNonNull(running.get(owner())).kill();
        grid.put(submit("edu-3", on("Third", DATE), PUBLICATION));
        grid.put(order(WEEK, PUBLICATION));
        within(START, () -> grid.outcomes().size() == 5);
        assertNumbered(grid.versions());
        assertThat(grid.versions()).hasSize(3);
    }

    @Test
    void aNewcomerWithTheNameOrTheDirectoryOfAnotherIsRefusedAndTheOwnerDecidesOn() throws Exception {
        var first = unnamed("first", requireNonNull(directories.get("a")));
        decideOneMore(1);
        unnamed("second", requireNonNull(directories.get("b")));
        within(START, () -> members.names().size() == 2);
        decideOneMore(2);

        var sameDirectory = unnamed("third", requireNonNull(directories.get("a")));
        var sameName = AggregatorProcess.start(grid.ports(), owner(), WholeMediaGrid.newDirectory("aggregator-c"));
        running.put("fourth", sameName);

        assertThat(sameDirectory.awaitEnd()).as(sameDirectory.said()).isEqualTo(1);
        assertThat(sameDirectory.said()).contains("is in use by another process", "media-grid.state-dir");
        assertThat(sameName.awaitEnd()).as(sameName.said()).isEqualTo(1);
        assertThat(sameName.said()).contains("another instance of grid-aggregator", "media-grid.instance");
        decideOneMore(3);
        assertThat(first.isRunning()).as(first.said()).isTrue();
        assertThat(first.said()).doesNotContain("stops");
        assertThat(grid.admin().listTransactions().all().get())
                .extracting(TransactionListing::transactionalId)
                .as("each thread writes under its name in the group")
                .isNotEmpty()
                .isSubsetOf(members.names());
    }

    @Test
    void anOwnerThatWasPausedWhileItsNameCameBackWithAnotherDirectoryPublishesNothing() throws Exception {
        start("a");
        decideOneMore(1);
        requireNonNull(running.get("a")).end();
        start("a");
        // It has decided nothing since it began: what it does when it wakes up comes from the clock, without an offset.
        var paused = requireNonNull(running.get("a"));
        running.put("zombie", paused);
        within(START, () -> paused.said().split("The state was restored", -1).length == 3);
        var another = WholeMediaGrid.newDirectory("aggregator-a-again");
        directories.put("a", another);
        start("a");
        // The other one is about to join, and the group has not yet missed this one.
        within(START, () -> Files.exists(another.resolve("state")));
        grid.runFrom(PUBLICATION.minusSeconds(6));
        paused.pause();

        within(START, () -> grid.versions().size() == 1);
        paused.wake();
        grid.put(submit("edu-2", on("Second", DATE), PUBLICATION));
        grid.put(order(WEEK, PUBLICATION));

        within(START, () -> grid.outcomes().size() == 3);
        within(START, () -> grid.versions().size() >= 2);
        assertNumbered(grid.versions());
        assertThat(paused.awaitEnd()).as(paused.said()).isEqualTo(1);
        assertThat(requireNonNull(running.get("a")).isRunning()).isTrue();
    }

    /** Both are healthy, live and started. */
    private void assertThatTheOwnerAloneIsReady() throws Exception {
        var owner = owner();
        for (var one : running.entrySet()) {
            var owns = one.getKey().equals(owner);
            for (var open : List.of("", "/startup", "/liveness")) {
                var probed = one.getValue().probe(open);
                assertThat(probed.statusCode()).as(probed.body()).isEqualTo(200);
            }
            var ready = one.getValue().probe("/readiness");
            assertThat(ready.statusCode()).as(ready.body()).isEqualTo(owns ? 200 : 503);
            assertThat(ready.body()).contains(owns ? "\"reason\":\"decides\"" : "\"reason\":\"stands by\"");
        }
    }

    private AggregatorProcess unnamed(String key, Path directory) {
        var process = AggregatorProcess.start(grid.ports(), directory);
        running.put(key, process);
        return process;
    }

    private void decideOneMore(int number) {
        grid.put(submit("edu-" + number, on("Event " + number, DATE), BEGINS));
        within(START, () -> grid.outcomes().size() == number);
    }

    private void startBoth() throws Exception {
        start("a");
        start("b");
        within(START, () -> members.names().size() == 2);
    }

    private void start(String instance) {
        running.put(
                instance,
                AggregatorProcess.start(
                        grid.ports(),
                        instance,
                        requireNonNull(directories.get(instance)),
                        "--media-grid.standby-replicas=1"));
    }

    /** The instance whose the task is. While one joins or leaves, it is nobody's for a moment. */
    private String owner() {
        var name = Awaitility.await().atMost(START).until(members::owner, owner -> !owner.isEmpty());
        // Streams adds the number of the thread.
        return name.replaceFirst("^" + GROUP + "-(.*)-1$", "$1");
    }

    private static long lastOf(Submitter submitter) {
        return submitter.acknowledged().keySet().stream()
                .mapToLong(offset -> offset)
                .max()
                .orElseThrow();
    }

    /** Whether what came after {@code offset} is decided, as readers of committed records see it. */
    private Callable<Boolean> decidedAfter(long offset) {
        return () -> grid.outcomes().stream().anyMatch(outcome -> outcome.getCommandOffset() > offset);
    }

    private static long measure(Callable<Boolean> fact) {
        var began = System.nanoTime();
        within(START, fact);
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    /** Every acknowledged submission has its outcome, once, in the order of the log. */
    private void assertDecidedOnce(Map<Long, String> acknowledged) {
        within(START, () -> grid.outcomes().size() >= acknowledged.size());
        assertThat(grid.outcomes())
                .extracting(SubmissionOutcome::getSubmissionId)
                .containsExactlyElementsOf(acknowledged.values());
    }

    /** Each version of the week once, from 1 on, each with the hash of the one before. */
    private static void assertNumbered(List<MediaGridVersion> versions) {
        var headers = versions.stream().filter(part -> part.getPart() == 1).toList();
        assertThat(headers)
                .extracting(MediaGridVersion::getVersion)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, headers.size()).boxed().toList());
        for (int at = 1; at < headers.size(); at++) {
            assertThat(headers.get(at).getPreviousHash())
                    .isEqualTo(headers.get(at - 1).getVersionHash());
        }
    }
}
