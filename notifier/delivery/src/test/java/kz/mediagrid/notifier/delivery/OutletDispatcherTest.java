package kz.mediagrid.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Gone;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.outlet.ActiveOutlet;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.notifier.retry.RetrySchedule;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class OutletDispatcherTest {

    /** The business clock was moved. */
    private static final Duration AHEAD = Duration.ofDays(3);

    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));

    private Instant now = Instant.parse("2026-12-04T07:00:00Z");

    private final Outlets outlets = new Outlets();
    private final VersionLog versions = new VersionLog(new HeapStores());
    private final Map<String, Deque<CompletableFuture<DeliveryOutcome>>> underWay = new HashMap<>();
    private final List<String> sent = new ArrayList<>();
    private final List<String> posted = new ArrayList<>();
    private final LedgerTopics topics = new LedgerTopics();
    private boolean woken;
    private String unwritable = "";
    private String uninterested = "";
    private Duration wait = Duration.ZERO;

    private final BodilessFeed feed = new BodilessFeed(versions, outlets, this::body);

    private OutletDispatcher<VersionRef> dispatcher = dispatcher();

    @Test
    void anOutletGetsOneVersionAtATimeInOrder() {
        enter("a");
        publish(1, 2, 3);

        run();

        assertThat(sent).containsExactly("a_2026-W50_1");
        answer("a", new Delivered(200));
        assertThat(sent).containsExactly("a_2026-W50_1", "a_2026-W50_2");
        answer("a", new Delivered(200));
        answer("a", new Delivered(200));
        assertThat(sent).hasSize(3);
        assertThat(cursor("a").getNextOffset()).isEqualTo(5);
        assertThat(cursor("a").getLastVersion()).isEqualTo(3);
    }

    @Test
    void anOutletWithoutAWebhookIsSentNothing() {
        outlets.apply("paper", outlet("paper").setWebhookUrl("").build());
        enter("a");
        publish(1);

        run();

        assertThat(sent).containsExactly("a_2026-W50_1");
    }

    @Test
    void anOutletThatHangsHoldsUpNoOther() {
        enter("hanging");
        enter("well");
        publish(1, 2);
        run();

        answer("well", new Delivered(200));
        answer("well", new Delivered(204));

        assertThat(sent).containsExactly("hanging_2026-W50_1", "well_2026-W50_1", "well_2026-W50_2");
    }

    @Test
    void whatCannotBePutIntoWordsForOneOutletIsTriedAgainAndHoldsUpNoOther() {
        unwritable = "a";
        enter("a");
        enter("well");
        publish(1);
        run();

        answer("well", new Delivered(200));
        assertThat(cursor("a").getNextAttemptAt()).isNotNull();
        unwritable = "";
        passes(Duration.ofSeconds(6));

        assertThat(sent).containsExactly("well_2026-W50_1", "a_2026-W50_1");
    }

    @Test
    void whatWasNotTakenIsTriedAgainWhenItIsTimeAndNotBefore() {
        enter("a");
        publish(1, 2);
        run();

        answer("a", RetryLater.because("no connection"));

        assertThat(cursor("a").getNextAttemptAt()).isBetween(now.plusSeconds(5), now.plusMillis(5_500));
        assertThat(wait).isEqualTo(Duration.between(now, cursor("a").getNextAttemptAt()));
        passes(Duration.ofMillis(4_900));
        assertThat(sent).hasSize(1);
        passes(Duration.ofMillis(700));
        assertThat(sent).containsExactly("a_2026-W50_1", "a_2026-W50_1");
        answer("a", new Delivered(200));
        assertThat(topics.made().get(1).getAttempt()).isEqualTo(2);
        assertThat(cursor("a").getAttempts()).isZero();
        assertThat(sent).endsWith("a_2026-W50_2");
    }

    @Test
    void anOutletThatAsksForMoreTimeGetsIt() {
        enter("a");
        publish(1);
        run();

        answer("a", new RetryLater(503, "it answered 503", now.plus(Duration.ofHours(2))));

        assertThat(cursor("a").getNextAttemptAt()).isEqualTo(now.plus(Duration.ofHours(2)));
        assertThat(topics.made().get(0).getHttpStatus()).isEqualTo(503);
    }

    @Test
    void anOutletThatAsksForLessTimeThanTheScheduleGivesDoesNotGetIt() {
        enter("a");
        publish(1);
        run();

        answer("a", new RetryLater(503, "it answered 503", now.plusSeconds(1)));

        assertThat(cursor("a").getNextAttemptAt()).isAfterOrEqualTo(now.plusSeconds(5));
    }

    @Test
    void afterTheLastAttemptItIsSuspendedWhereItIsAndMissesNothing() {
        enter("a");
        publish(1);
        run();
        failThrice("a");

        publish(2);
        passes(Duration.ofDays(30));

        assertThat(sent).hasSize(3);
        assertThat(last().getOutcome()).isEqualTo(AttemptOutcome.SUSPENDED);
        assertThat(last().getNextAttemptAt()).isNull();
        assertThat(cursor("a").getSuspendedWhy()).isEqualTo("all 3 attempts failed; the last: no");
        assertThat(cursor("a").getNextOffset()).isZero();
    }

    @Test
    void resumedItGoesOnAtOnceWithAllAttemptsBeforeIt() {
        enter("a");
        publish(1, 2);
        run();
        failThrice("a");

        resume("a", 0);

        assertThat(sent).hasSize(4);
        answer("a", RetryLater.because("no"));
        assertThat(last().getOutcome()).isEqualTo(AttemptOutcome.RETRY_LATER);
        assertThat(last().getAttempt()).isEqualTo(1);
        passes(Duration.ofSeconds(6));
        answer("a", new Delivered(200));
        answer("a", new Delivered(200));
        assertThat(cursor("a").getLastVersion()).isEqualTo(2);
        assertThat(cursor("a").getSuspendedWhy()).isNull();
    }

    @Test
    void resumedAtTheNewestStateItPassesOverTheRest() {
        enter("a");
        publish(1, 2, 3);
        run();
        answer("a", new Gone(410, "it answered 410"));
        assertThat(cursor("a").getSuspendedWhy()).contains("410");

        resume("a", versions.end());

        assertThat(sent).containsExactly("a_2026-W50_1", "a_2026-W50_3");
        answer("a", new Delivered(200));
        assertThat(cursor("a").getNextOffset()).isEqualTo(5);
    }

    @Test
    void whileItIsSuspendedByHandNothingIsSentAndWhatIsUnderWayIsKept() {
        enter("a");
        publish(1, 2);
        run();
        outlets.apply(
                "a",
                outlet("a").setStatus(OutletStatus.SUSPENDED).setRevision(2).build());

        answer("a", new Delivered(200));

        assertThat(sent).hasSize(1);
        assertThat(cursor("a").getLastVersion()).isEqualTo(1);
    }

    @Test
    void whatIsKeptTogetherIsKeptForAll() {
        enter("a");
        enter("b");
        enter("c");
        publish(1);
        run();

        // All answers come before the next run.
        List.of("a", "b", "c").forEach(id -> underWay.get(id).poll().complete(new Delivered(200)));
        run();

        assertThat(topics.all())
                .extracting(attempt -> attempt.after().getOutletId())
                .containsExactly("a", "b", "c");
    }

    @Test
    void ofAllThatWaitTheFirstToBeTriedAgainSaysForHowLong() {
        enter("a");
        enter("b");
        enter("served");
        publish(1);
        run();
        answer("served", new Delivered(200));

        answer("a", new RetryLater(503, "no", now.plusSeconds(60)));
        answer("b", new RetryLater(503, "no", now.plusSeconds(40)));

        assertThat(wait).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void afterAnAttemptItsChannelAloneIsAskedForAndAllAreOnceThereIsMoreToSend() {
        enter("a");
        enter("b");
        enter("c");
        publish(1);
        run();
        answer("b", new Delivered(200));
        answer("c", new Delivered(200));
        feed.asked();

        answer("a", new Delivered(200));
        assertThat(feed.asked()).containsExactly("a");

        run();
        assertThat(feed.asked()).isEmpty();
        publish(2);
        run();
        assertThat(feed.asked()).containsExactly("a", "b", "c");
        assertThat(sent).hasSize(6);
    }

    @Test
    void afterTheClockWasSetBackAllAreLookedAt() {
        enter("a");
        run();
        feed.asked();

        passes(Duration.ofSeconds(-1));

        assertThat(feed.asked()).containsExactly("a");
    }

    @Test
    void anOutletThatWasDeletedDuringAnAttemptIsSentNothingMore() {
        enter("a");
        publish(1, 2);
        run();
        outlets.apply("a", null);
        run();

        answer("a", new Delivered(200));

        assertThat(sent).containsExactly("a_2026-W50_1");
    }

    @Test
    void whatCouldNotBeKeptEndsTheSessionAndIsSentAgainByTheNext() {
        enter("a");
        publish(1, 2);
        run();
        topics.isTakenOver = true;

        assertThatThrownBy(() -> answer("a", new Delivered(200))).hasMessage("fenced");

        assertThat(sent).hasSize(1);
        topics.isTakenOver = false;
        dispatcher = dispatcher();
        run();
        assertThat(sent).containsExactly("a_2026-W50_1", "a_2026-W50_1");
    }

    @Test
    void whatIsAnsweredAfterTheSessionIsKeptByNobody() {
        enter("a");
        publish(1, 2);
        run();
        var lateAnswer = underWay.get("a").remove();

        dispatcher = dispatcher();
        run();
        lateAnswer.complete(new Delivered(200));
        run();

        assertThat(topics.all()).isEmpty();
        assertThat(sent).containsExactly("a_2026-W50_1", "a_2026-W50_1");
    }

    @Test
    void anOutletForWhichAVersionHasNothingIsSentNothingAndItsCursorGoesOn() {
        uninterested = "a";
        enter("a");
        publish(1, 2);
        run();

        assertThat(sent).isEmpty();
        assertThat(topics.made()).isEmpty();
        assertThat(topics.cursors().get("a").getNextOffset()).isEqualTo(3);
    }

    @Test
    void anOutletWithoutAWebhookIsPostedNothing() {
        outlets.apply("a", outlet("a").setWebhookUrl("").build());
        publish(1);
        run();

        assertThat(sent).isEmpty();
        assertThat(topics.cursors()).isEmpty();
    }

    @Test
    void aWaitIsKeptOverARestart() {
        enter("a");
        publish(1);
        run();
        answer("a", RetryLater.because("no"));

        dispatcher = dispatcher();
        run();

        assertThat(sent).hasSize(1);
        passes(Duration.ofSeconds(6));
        assertThat(sent).hasSize(2);
    }

    @Test
    void para6_anAttemptSaysWhatTheBusinessClockShowedWhenItBegan() {
        enter("a");
        publish(1);
        run();
        var began = now;

        passes(Duration.ofSeconds(9));
        answer("a", RetryLater.because("no"));

        assertThat(last().getStartedAt()).isEqualTo(began);
        assertThat(last().getBusinessTime()).isEqualTo(began.plus(AHEAD));
    }

    @Test
    void anAttemptSaysHowOftenTheOutletHadBeenResumed() {
        enter("a");
        publish(1);
        run();
        answer("a", new Gone(410, "it answered 410"));
        assertThat(last().getResumptions()).isZero();

        resume("a", 0);
        answer("a", new Delivered(200));

        assertThat(last().getResumptions()).isEqualTo(1);
    }

    @Test
    void aNewAddressGetsAllThatWaitInOrderAndTheOldOneNothingMore() {
        enter("a");
        publish(1, 2, 3);
        run();
        answer("a", new Delivered(200));
        answer("a", RetryLater.because("no"));

        move("a", 1);
        answer("a", new Delivered(200));
        answer("a", new Delivered(200));

        assertThat(posted).containsExactly("a.example 1", "a.example 2", "new-1.example 2", "new-1.example 3");
        assertThat(cursor("a").getLastVersion()).isEqualTo(3);
    }

    @Test
    void whatIsUnderWayToTheOldAddressIsNotPostedTwiceAtATimeAndItsEndStopsNothing() {
        for (var end : List.of(new Gone(410, "it answered 410"), RetryLater.because("no"))) {
            posted.clear();
            var id = end instanceof Gone ? "gone" : "slow";
            enter(id);
            publish(1, 2);
            run();

            move(id, 1);
            assertThat(posted).as("one at a time").containsExactly(id + ".example 1");
            answer(id, end);
            answer(id, new Delivered(200));
            answer(id, new Delivered(200));

            assertThat(posted).containsExactly(id + ".example 1", "new-1.example 1", "new-1.example 2");
            assertThat(cursor(id).getSuspendedWhy()).isNull();
        }
    }

    @Test
    void whatTheOldAddressTookWhileItWasUnderWayIsTaken() {
        enter("a");
        publish(1, 2);
        run();

        move("a", 1);
        answer("a", new Delivered(200));
        answer("a", new Delivered(200));

        assertThat(posted).containsExactly("a.example 1", "new-1.example 2");
    }

    /** After any number of moves, failures and kills, at any moment, with messages under way. */
    @RepeatedTest(200)
    void overEachHistoryEveryVersionReachesTheOutletInOrderAndNoOldAddressIsPostedAnything(RepetitionInfo history) {
        var events = new Random(history.getCurrentRepetition())
                .ints(40, 0, Event.values().length)
                .mapToObj(event -> Event.values()[event])
                .toList();
        enter("a");
        var taken = new ArrayList<Integer>();
        int published = 0;
        int moves = 0;
        for (var event : events) {
            int before = posted.size();
            switch (event) {
                case PUBLISH -> publish(++published);
                case TAKE -> take(taken, new Delivered(200));
                case REFUSE -> take(taken, RetryLater.because("no"));
                case LEAVE -> take(taken, new Gone(410, "it answered 410"));
                case MOVE -> move("a", ++moves);
                case WAIT -> now = now.plus(Duration.ofMinutes(6));
                case KILL -> kill();
                case TAKE_AND_KILL -> {
                    take(taken, new Delivered(200));
                    kill();
                }
            }
            run();
            assertPostedTo(moves, before);
        }
        publish(++published);
        move("a", ++moves);
        int before = posted.size();
        run();
        while (!waiting().isEmpty()) {
            take(taken, new Delivered(200));
            run();
        }

        assertPostedTo(moves, before);
        assertThat(taken.stream().distinct().toList())
                .as("each version, in order; one again after a kill: %s", events)
                .isEqualTo(IntStream.rangeClosed(1, published).boxed().toList());
        assertThat(taken).isSorted();
    }

    /** The events of an outlet, and of the process that delivers. */
    enum Event {
        PUBLISH,
        TAKE,
        REFUSE,
        LEAVE,
        MOVE,
        WAIT,
        KILL,
        TAKE_AND_KILL
    }

    /** The process ends, and another goes on. */
    private void kill() {
        underWay.clear();
        dispatcher = dispatcher();
    }

    private void take(List<Integer> taken, DeliveryOutcome outcome) {
        var next = waiting().poll();
        if (next != null) {
            if (outcome instanceof Delivered) {
                var last = posted.get(posted.size() - 1);
                taken.add(Integer.parseInt(last.substring(last.indexOf(' ') + 1)));
            }
            next.complete(outcome);
        }
    }

    private Deque<CompletableFuture<DeliveryOutcome>> waiting() {
        return underWay.computeIfAbsent("a", id -> new ArrayDeque<>());
    }

    private void assertPostedTo(int moves, int before) {
        assertThat(posted.subList(before, posted.size()))
                .allMatch(post -> post.startsWith(moves == 0 ? "a.example " : "new-%d.example ".formatted(moves)));
    }

    /** As the change of a webhook writes it. */
    private void move(String id, int number) {
        outlets.apply(
                id,
                outlet(id)
                        .setWebhookUrl("https://new-%d.example/".formatted(number))
                        .setResumptions(number)
                        .setRevision(1 + number)
                        .build());
        run();
    }

    private OutletDispatcher<VersionRef> dispatcher() {
        return new OutletDispatcher<>(
                outlets,
                feed,
                this::deliver,
                topics.open(),
                new RetryClock(
                        RetrySchedule.ending(WAITS, new Random(1)), clock(() -> now), clock(() -> now.plus(AHEAD))),
                () -> woken = true);
    }

    /** The body is there at once, unless the outlet is {@link #unwritable} or {@link #uninterested}. */
    private CompletableFuture<byte[]> body(Destination to) {
        if (to.id().equals(uninterested)) {
            return CompletableFuture.completedFuture(new byte[0]);
        }
        return to.id().equals(unwritable)
                ? CompletableFuture.failedFuture(new IllegalStateException("a part is missing"))
                : CompletableFuture.completedFuture("{}".getBytes(StandardCharsets.UTF_8));
    }

    private static Clock clock(InstantSource time) {
        return time.withZone(ZoneOffset.UTC);
    }

    private CompletableFuture<DeliveryOutcome> deliver(Message message) {
        sent.add(message.id());
        posted.add(message.address().getHost() + " "
                + message.id().substring(message.id().lastIndexOf('_') + 1));
        var answer = new CompletableFuture<DeliveryOutcome>();
        underWay.computeIfAbsent(message.id().substring(0, message.id().indexOf('_')), id -> new ArrayDeque<>())
                .add(answer);
        return answer;
    }

    private void enter(String id) {
        outlets.apply(id, outlet(id).build());
    }

    private static Outlet.Builder outlet(String id) {
        return ActiveOutlet.named(id).setResumptions(0);
    }

    private void publish(int... numbers) {
        for (int number : numbers) {
            versions.apply(Parts.part("2026-W50", number, 1, 1), 2L * (number - 1));
        }
    }

    private void resume(String id, long skipSupersededBefore) {
        outlets.apply(
                id,
                outlet(id)
                        .setResumptions(1)
                        .setSkipSupersededBefore(skipSupersededBefore)
                        .setRevision(2)
                        .build());
        run();
    }

    private void failThrice(String id) {
        for (int i = 0; i < 3; i++) {
            answer(id, RetryLater.because("no"));
            passes(Duration.ofMinutes(6));
        }
    }

    private void answer(String id, DeliveryOutcome outcome) {
        underWay.get(id).remove().complete(outcome);
        run();
    }

    private void passes(Duration time) {
        now = now.plus(time);
        run();
    }

    /** As the worker does: once, and again as long as it is woken. */
    private void run() {
        do {
            woken = false;
            wait = dispatcher.dispatch();
        } while (woken);
    }

    private DeliveryCursor cursor(String id) {
        return topics.all().stream()
                .map(Attempt::after)
                .filter(cursor -> cursor.getOutletId().equals(id))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private DeliveryAttempted last() {
        var all = topics.made();
        return all.get(all.size() - 1);
    }
}
