package kz.mediagrid.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Gone;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.outlet.ActiveOutlet;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.notifier.retry.RetrySchedule;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.ChannelReplay;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.SendAgain;
import kz.mediagrid.state.testing.HeapStores;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * Over random histories of versions, failures, suspensions, resumptions, messages sent again, replays and restarts, an outlet
 * misses nothing, and nothing is counted twice.
 */
class ReplayHistoriesTest {

    /** The next step of a history; a step that is not possible changes nothing. */
    enum Step {
        PUBLISH,
        TAKE,
        REFUSE,
        GO,
        WAIT,
        PAUSE,
        RESUME,
        REPLAY,
        AGAIN,
        RESTART
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Arbitraries.frequency(
                        Tuple.of(6, Step.PUBLISH),
                        Tuple.of(10, Step.TAKE),
                        Tuple.of(2, Step.REFUSE),
                        Tuple.of(1, Step.GO),
                        Tuple.of(3, Step.WAIT),
                        Tuple.of(1, Step.PAUSE),
                        Tuple.of(2, Step.RESUME),
                        Tuple.of(2, Step.REPLAY),
                        Tuple.of(2, Step.AGAIN),
                        Tuple.of(1, Step.RESTART))
                .list()
                .ofMinSize(20)
                .ofMaxSize(80);
    }

    @Property(tries = 400)
    void anOutletHasEveryVersionFromTheReplayedOneInOrderAndNothingIsCountedTwice(
            @ForAll("histories") List<Step> history, @ForAll Random random) {
        var play = new Play(random);
        history.forEach(play::step);
        play.end();

        assertThat(play.cursor()).isEqualTo(play.published);
        assertThat(play.goesOnFrom(play.received, 1)).isGreaterThan(play.published);
        for (var replay : play.replays) {
            var since = play.received.subList(replay.receivedBefore(), play.received.size());
            assertThat(play.goesOnFrom(since, replay.from()))
                    .as("since the replay from %s: %s", replay.from(), since)
                    .isGreaterThan(play.published);
        }
        for (int version = 1; version <= play.published; version++) {
            int number = version;
            assertThat(play.recorded(number))
                    .as("records that version %s was taken", number)
                    .isBetween(
                            1L,
                            1
                                    + play.replays.stream()
                                            .filter(one -> one.from() <= number)
                                            .count());
        }
        assertThat(play.topics.made()).filteredOn(DeliveryAttempted::getAgain).hasSize(play.wishes);
        Statistics.label("replays").collect(play.replays.size());
    }

    private record Asked(int from, int receivedBefore) {}

    /** A message that is under way. */
    private record Posted(int version, boolean again, CompletableFuture<DeliveryOutcome> answer) {}

    /** One outlet; the version with the number n is at the offset n - 1. */
    private static final class Play {

        private final Random random;
        private final Outlets outlets = new Outlets();
        private final VersionLog versions = new VersionLog(new HeapStores());
        private final LedgerTopics topics = new LedgerTopics();
        private final Deque<Posted> underWay = new ArrayDeque<>();
        /** The numbers of the versions that were taken and that no person had sent again, in order. */
        private final List<Integer> received = new ArrayList<>();

        private final List<Asked> replays = new ArrayList<>();
        private List<OutletDispatcher<?>> dispatchers;
        private Instant now = Instant.parse("2026-12-04T07:00:00Z");
        private int published;
        private int wishes;
        private boolean woken;

        private Play(Random random) {
            this.random = random;
            outlets.apply("tv", ActiveOutlet.named("tv").build());
            dispatchers = session();
        }

        private List<OutletDispatcher<?>> session() {
            var clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
            var waits = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));
            var retry = new RetryClock(RetrySchedule.ending(waits, new Random(1)), clock, clock);
            var ledger = topics.open();
            var feed = new BodilessFeed(
                    versions,
                    outlets,
                    (Destination to) -> CompletableFuture.completedFuture("{}".getBytes(StandardCharsets.UTF_8)));
            return List.of(
                    new OutletDispatcher<>(
                            outlets, feed, message -> post(message, false), ledger, retry, () -> woken = true),
                    new OutletDispatcher<>(
                            outlets,
                            new AgainFeed<>(feed),
                            message -> post(message, true),
                            ledger,
                            retry,
                            () -> woken = true));
        }

        private CompletableFuture<DeliveryOutcome> post(Message message, boolean again) {
            var id = message.id();
            assertThat(id).startsWith("tv_2026-W50_");
            var posted = new Posted(
                    Integer.parseInt(id.substring(id.lastIndexOf('_') + 1)), again, new CompletableFuture<>());
            underWay.add(posted);
            return posted.answer();
        }

        private void step(Step step) {
            switch (step) {
                case PUBLISH -> versions.apply(Parts.part("2026-W50", ++published, 1, 1), published - 1);
                case TAKE -> answer(new Delivered(200));
                case REFUSE -> answer(RetryLater.because("it answered 503"));
                case GO -> answer(new Gone(410, "it answered 410"));
                case WAIT -> now = now.plus(Duration.ofMinutes(6));
                case PAUSE -> change(outlet -> outlet.setStatus(OutletStatus.SUSPENDED));
                case RESUME -> resume();
                case REPLAY -> replay();
                case AGAIN -> again();
                case RESTART -> {
                    // The answers to what is under way are recorded by nobody.
                    underWay.forEach(posted -> take(posted, new Delivered(200)));
                    underWay.clear();
                    dispatchers = session();
                }
            }
            run();
        }

        private void answer(DeliveryOutcome outcome) {
            var posted = underWay.poll();
            if (posted != null) {
                take(posted, outcome);
                posted.answer().complete(outcome);
            }
        }

        private void take(Posted posted, DeliveryOutcome outcome) {
            if (outcome instanceof Delivered && !posted.again()) {
                received.add(posted.version());
            }
        }

        private void resume() {
            change(outlet -> outlet.setStatus(OutletStatus.ACTIVE).setResumptions(outlet.getResumptions() + 1));
        }

        private void replay() {
            if (published == 0 || serving().isReplaying()) {
                return;
            }
            int from = 1 + random.nextInt(published);
            replays.add(new Asked(from, received.size()));
            change(outlet -> outlet.setReplay(new ChannelReplay(replays.size(), from - 1L, versions.end())));
        }

        private void again() {
            var attempts = topics.made();
            var cursor = topics.cursors().get("tv/again");
            boolean isDone = wishes == 0 || cursor != null && cursor.getNextOffset() > wishes;
            if (!attempts.isEmpty() && isDone) {
                wishes++;
                var one = attempts.get(random.nextInt(attempts.size()));
                change(outlet -> outlet.setAgain(new SendAgain(wishes, one.getWebhookId())));
            }
        }

        private void change(UnaryOperator<Outlet.Builder> change) {
            outlets.apply("tv", change.apply(Outlet.newBuilder(outlet())).build());
        }

        private Outlet outlet() {
            return outlets.find("tv").orElseThrow();
        }

        private Serving serving() {
            return new Serving(outlet(), topics.cursors().get("tv"));
        }

        /** Everything is taken in the end. */
        private void end() {
            resume();
            step(Step.WAIT);
            while (!underWay.isEmpty()) {
                step(Step.TAKE);
                if (serving().isSuspended()) {
                    resume();
                    run();
                }
            }
        }

        private void run() {
            do {
                woken = false;
                dispatchers.forEach(OutletDispatcher::dispatch);
            } while (woken);
        }

        private long cursor() {
            var cursor = topics.cursors().get("tv");
            return cursor == null ? 0 : cursor.getNextOffset();
        }

        /** The version that is missing first, if that with the number {@code first} and all after it are to come in order. */
        private int goesOnFrom(List<Integer> all, int first) {
            int next = first;
            for (int version : all) {
                next += version == next ? 1 : 0;
            }
            return next;
        }

        private long recorded(int version) {
            return topics.made().stream()
                    .filter(attempt -> attempt.getVersion() == version && !attempt.getAgain())
                    .filter(attempt -> attempt.getOutcome() == AttemptOutcome.DELIVERED)
                    .count();
        }
    }
}
