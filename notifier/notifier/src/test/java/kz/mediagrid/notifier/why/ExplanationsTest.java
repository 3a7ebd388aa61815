package kz.mediagrid.notifier.why;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.grid.testing.Grids.text;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.notifier.filter.FilterCondition;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.outlet.Deliveries;
import kz.mediagrid.notifier.why.ChannelStep.Fate;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.ChannelReplay;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionLanguage;
import kz.mediagrid.schemas.SubscriptionStatus;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.watch.view.VersionView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why did an outlet (not) get an event? It is Tuesday, 8 December, 10:00 in Almaty. */
class ExplanationsTest {

    private static final Instant TUESDAY = Instant.parse("2026-12-08T05:00:00Z");
    private static final Instant WEDNESDAY_MORNING = Instant.parse("2026-12-09T03:00:00Z");
    private static final String WEEK = "2026-W50";

    private final PublishedGrids grids = new PublishedGrids(new HeapStores());
    private final VersionView versions = new VersionView(new HeapStores());
    private final Told told = new Told(new ArrayList<>(), new HashMap<>());
    private Instant now = TUESDAY;
    private long offset;

    /** The deliveries that a test tells. */
    private record Told(List<DeliveryAttempted> attempts, Map<String, DeliveryCursor> cursors) implements Deliveries {

        @Override
        public Optional<DeliveryCursor> cursorOf(String outletId) {
            return Optional.ofNullable(cursors.get(outletId));
        }

        @Override
        public List<DeliveryAttempted> attemptsOf(String outletId) {
            return List.copyOf(attempts);
        }

        @Override
        public List<DeliveryAttempted> attemptsBy(Destination channel) {
            var mail = channel.mail() == null ? null : channel.mail().getSubscriptionId();
            return attempts.stream()
                    .filter(attempt -> Objects.equals(attempt.getSubscriptionId(), mail))
                    .toList();
        }
    }

    @Test
    void theWebhookHasEachVersionInWhichTheEventCameWasChangedAndWasTakenOut() {
        publish(TUESDAY, part(WEEK, 1, 1, 1, added("edu-1", "2026-12-09"), added("edu-2", "2026-12-10")));
        publish(TUESDAY, part(WEEK, 2, 1, 1, revised("edu-1", "2026-12-09")));
        publish(TUESDAY, part(WEEK, 3, 1, 1, revised("edu-2", "2026-12-11")));
        publish(TUESDAY, part(WEEK, 4, 1, 1, removed("edu-1")));
        attempt("tv_2026-W50_1", AttemptOutcome.RETRY_LATER, 1);
        attempt("tv_2026-W50_1", AttemptOutcome.DELIVERED, 2);
        attempt("tv_2026-W50_2", AttemptOutcome.RETRY_LATER, 1);
        cursor("tv", 1);

        var channels = explain(outlet().build(), "edu-1");

        assertThat(channels).hasSize(1);
        assertThat(channels.get(0).channel()).isEqualTo("WEBHOOK");
        var steps = channels.get(0).steps();
        assertThat(steps).extracting(step -> step.change().version()).containsExactly(1, 2, 4);
        assertThat(steps)
                .extracting(step -> step.change().change().getKind())
                .containsExactly(ChangeKind.ADDED, ChangeKind.REVISED, ChangeKind.REMOVED);
        assertThat(steps).allSatisfy(step -> assertThat(step.brought()).isTrue());
        assertThat(steps)
                .extracting(ChannelStep::fate)
                .containsExactly(
                        new Fate(ChannelState.SENT, TUESDAY, 2),
                        new Fate(ChannelState.RETRY, TUESDAY.plusSeconds(60), 1),
                        Fate.of(ChannelState.WAITING));
    }

    @ParameterizedTest
    @EnumSource(FilterCondition.class)
    void aFilterSaysWhichConditionAnEventFails(FilterCondition condition) {
        publish(TUESDAY, part(WEEK, 1, 1, 1, added("edu-1", "2026-12-09")));
        var filter = GridFilter.newBuilder();
        switch (condition) {
            case BODY -> filter.setBodies(List.of("dsm"));
            case REGION -> filter.setRegions(List.of("almobl"));
            case DAY -> filter.setDays(List.of(7));
            case FEATURED -> filter.setFeatured(true);
            case LIVE_STREAM -> filter.setLiveStream(true);
            case ACCREDITATION_OPEN -> filter.setAccreditationOpen(true);
        }
        var outlet = outlet().setFilter(filter.build())
                .setSubscriptions(List.of(
                        subscription(SubscriptionChannel.MAIL)
                                .setFilter(filter.build())
                                .build(),
                        subscription(SubscriptionChannel.CALENDAR)
                                .setFilter(filter.build())
                                .build(),
                        subscription(SubscriptionChannel.FEED)
                                .setFilter(filter.build())
                                .build()));

        var channels = explain(outlet.build(), "edu-1");

        assertThat(channels).extracting(ChannelStory::channel).containsExactly("WEBHOOK", "MAIL", "CALENDAR", "FEED");
        assertThat(channels)
                .allSatisfy(channel -> assertThat(only(channel).unmet()).containsExactly(condition));
        // Each version is posted, even if the filter takes all out.
        assertThat(channels)
                .extracting(channel -> only(channel).fate().state())
                .containsExactly(
                        ChannelState.WAITING, ChannelState.FILTERED, ChannelState.FILTERED, ChannelState.FILTERED);
    }

    @Test
    void withoutAFilterCalendarsAndFeedsArePolledAndAMailSentAtOnce() {
        publish(TUESDAY, part(WEEK, 1, 1, 1, added("edu-1", "2026-12-12")));
        attempt("tv/sub-MAIL_2026-W50_1", AttemptOutcome.DELIVERED, 1);
        cursor("tv/sub-MAIL", 1);

        var channels = explain(all().build(), "edu-1");

        assertThat(channels)
                .extracting(channel -> only(channel).fate().state())
                .containsExactly(ChannelState.WAITING, ChannelState.SENT, ChannelState.POLLED, ChannelState.POLLED);
    }

    @Test
    void aLaterChangeOfADistantDayWaitsForTheMailOfTheMorning() {
        publish(TUESDAY, part(WEEK, 1, 1, 1, added("edu-1", "2026-12-12"), added("edu-2", "2026-12-09")));
        publish(TUESDAY, part(WEEK, 2, 1, 1, revised("edu-1", "2026-12-12"), revised("edu-2", "2026-12-09")));
        cursor("tv/sub-MAIL", 1);
        cursor("tv/sub-MAIL/digest", 1);

        assertThat(last("edu-1")).isEqualTo(new Fate(ChannelState.MORNING, WEDNESDAY_MORNING, null));
        assertThat(last("edu-2")).isEqualTo(Fate.of(ChannelState.WAITING));

        now = WEDNESDAY_MORNING;
        assertThat(last("edu-1")).isEqualTo(Fate.of(ChannelState.WAITING));
        attempt("tv/sub-MAIL_digest_2026-12-09", AttemptOutcome.DELIVERED, 1);
        cursor("tv/sub-MAIL/digest", 2);
        assertThat(last("edu-1")).isEqualTo(new Fate(ChannelState.SENT, TUESDAY, 1));
    }

    @Test
    void anEventThatCameAndWentBeforeTheMorningIsNotMailed() {
        publish(TUESDAY, first(WEEK));
        publish(TUESDAY, part(WEEK, 2, 1, 1, added("edu-1", "2026-12-12")));
        publish(TUESDAY.plusSeconds(60), part(WEEK, 3, 1, 1, removed("edu-1")));

        assertThat(mail("edu-1").steps())
                .extracting(step -> step.fate().state())
                .containsExactly(ChannelState.CAME_AND_WENT, ChannelState.CAME_AND_WENT);
    }

    @Test
    void aMailOfOtherSettingsAndAMailOfLongAgoDiffer() {
        publish(TUESDAY, part(WEEK, 1, 1, 1, added("edu-1", "2026-12-12")));
        cursor("tv/sub-MAIL", 1);
        assertThat(last("edu-1").state()).isEqualTo(ChannelState.OTHER_SETTINGS);

        for (int number = 0; number < Deliveries.ATTEMPTS; number++) {
            attempt("tv/sub-MAIL_2026-W51_" + number, AttemptOutcome.DELIVERED, 1);
        }

        assertThat(last("edu-1").state()).isEqualTo(ChannelState.SENT_BEFORE);
    }

    @Test
    void aPausedASuspendedAnEndedAndALaterChannelSaySo() {
        publish(TUESDAY, part(WEEK, 1, 1, 1, added("edu-1", "2026-12-12")));
        assertThat(state(all().setStatus(OutletStatus.SUSPENDED))).isEqualTo(ChannelState.SUSPENDED);
        assertThat(state(with(subscription(SubscriptionChannel.MAIL).setStatus(SubscriptionStatus.PAUSED))))
                .isEqualTo(ChannelState.SUSPENDED);
        assertThat(state(with(subscription(SubscriptionChannel.MAIL)
                        .setStatus(SubscriptionStatus.ENDED)
                        .setAddress(null))))
                .isEqualTo(ChannelState.ENDED);
        assertThat(state(with(subscription(SubscriptionChannel.MAIL).setStartOffset(5))))
                .isEqualTo(ChannelState.STARTS_LATER);
        publish(TUESDAY, part(WEEK, 2, 1, 1, revised("edu-2", "2026-12-12")));
        assertThat(state(with(subscription(SubscriptionChannel.MAIL).setSkipSupersededBefore(2))))
                .isEqualTo(ChannelState.PASSED_OVER);
    }

    @Test
    void aMessageThatAPersonHadSentAgainInVainIsStillTriedAgainAsPlanned() {
        publish(TUESDAY, part(WEEK, 1, 1, 1, added("edu-1", "2026-12-12")));
        attempt("tv_2026-W50_1", AttemptOutcome.RETRY_LATER, 1);
        attempt("tv_2026-W50_1", AttemptOutcome.FAILED, 1, true);

        assertThat(only(explain(outlet().build(), "edu-1").get(0)).fate())
                .isEqualTo(new Fate(ChannelState.RETRY, TUESDAY.plusSeconds(60), 1));
    }

    @Test
    void aVersionOfBeforeTheChannelThatWasReplayedIsSent() {
        publish(TUESDAY, part(WEEK, 1, 1, 1, added("edu-1", "2026-12-12")));
        publish(TUESDAY, part(WEEK, 2, 1, 1, revised("edu-1", "2026-12-12")));
        var late = outlet().setStartOffset(2);
        assertThat(webhook(late))
                .containsExactly(Fate.of(ChannelState.STARTS_LATER), Fate.of(ChannelState.STARTS_LATER));

        attempt("tv_2026-W50_2", AttemptOutcome.DELIVERED, 1);
        cursor("tv", 2);

        assertThat(webhook(late.setReplay(new ChannelReplay(1, 1L, 2L))))
                .containsExactly(Fate.of(ChannelState.STARTS_LATER), new Fate(ChannelState.SENT, TUESDAY, 1));
    }

    private List<Fate> webhook(Outlet.Builder outlet) {
        return explain(outlet.build(), "edu-1").get(0).steps().stream()
                .map(ChannelStep::fate)
                .toList();
    }

    @Test
    void anUnknownWeekAndAnUnknownEventAreRefused() {
        publish(TUESDAY, part(WEEK, 1, 1, 1, added("edu-1", "2026-12-12")));

        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> explanations().of(outlet().build(), "2026-W51", "edu-1"))
                .matches(problem -> problem.kind().status().value() == 404);
        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> explain(outlet().build(), "edu-9"))
                .matches(problem -> problem.kind().status().value() == 404);
    }

    private ChannelState state(Outlet.Builder outlet) {
        return only(explain(outlet.build(), "edu-1").get(1)).fate().state();
    }

    private static Outlet.Builder with(Subscription.Builder mail) {
        return outlet().setSubscriptions(List.of(mail.build()));
    }

    private Fate last(String event) {
        var steps = mail(event).steps();
        return steps.get(steps.size() - 1).fate();
    }

    private ChannelStory mail(String event) {
        return explain(all().build(), event).get(1);
    }

    private static ChannelStep only(ChannelStory story) {
        assertThat(story.steps()).hasSize(1);
        return story.steps().get(0);
    }

    private List<ChannelStory> explain(Outlet outlet, String event) {
        return explanations().of(outlet, WEEK, event).channels();
    }

    private Explanations explanations() {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Explanations(grids, new Fates(versions, told, clock), code -> Optional.empty(), clock);
    }

    private void publish(Instant published, MediaGridVersion version) {
        var part =
                MediaGridVersion.newBuilder(version).setPublishedAt(published).build();
        versions.apply(offset, published, part);
        grids.apply(at(offset++, part));
    }

    private void attempt(String message, AttemptOutcome outcome, int number) {
        attempt(message, outcome, number, false);
    }

    private void attempt(String message, AttemptOutcome outcome, int number, boolean again) {
        told.attempts()
                .add(
                        0,
                        DeliveryAttempted.newBuilder()
                                .setSubscriptionId(message.startsWith("tv/sub-MAIL_") ? "sub-MAIL" : null)
                                .setAgain(again)
                                .setOutletId("tv")
                                .setWebhookId(message)
                                .setSubscriptionId(message.startsWith("tv/sub-MAIL_") ? "sub-MAIL" : null)
                                .setWeek(WEEK)
                                .setVersion(1)
                                .setAttempt(number)
                                .setStartedAt(TUESDAY)
                                .setDurationMillis(1)
                                .setOutcome(outcome)
                                .setNextAttemptAt(
                                        outcome == AttemptOutcome.RETRY_LATER ? TUESDAY.plusSeconds(60) : null)
                                .setBusinessTime(TUESDAY)
                                .build());
    }

    private void cursor(String key, long next) {
        told.cursors()
                .put(
                        key,
                        DeliveryCursor.newBuilder()
                                .setOutletId("tv")
                                .setNextOffset(next)
                                .build());
    }

    private static GridChange added(String id, String date) {
        return change(ChangeKind.ADDED, entry(id, date).build());
    }

    private static GridChange revised(String id, String date) {
        return change(
                ChangeKind.REVISED,
                entry(id, date).setPlace(text(null, "г. Алматы")).build());
    }

    private static GridChange removed(String id) {
        return GridChange.newBuilder(added(id, "2026-12-12"))
                .setKind(ChangeKind.REMOVED)
                .setEntry(null)
                .build();
    }

    private static Outlet.Builder all() {
        return outlet().setSubscriptions(List.of(
                subscription(SubscriptionChannel.MAIL).build(),
                subscription(SubscriptionChannel.CALENDAR).build(),
                subscription(SubscriptionChannel.FEED).build()));
    }

    private static Subscription.Builder subscription(SubscriptionChannel channel) {
        return Subscription.newBuilder()
                .setSubscriptionId("sub-" + channel)
                .setChannel(channel)
                .setLanguage(SubscriptionLanguage.RU)
                .setFilter(GridFilter.newBuilder().build())
                .setAddress(channel == SubscriptionChannel.MAIL ? "desk@tv.example" : null)
                .setStatus(SubscriptionStatus.ACTIVE)
                .setStartOffset(0)
                .setMadeAt(TUESDAY)
                .setChangedAt(TUESDAY);
    }

    private static Outlet.Builder outlet() {
        return Outlet.newBuilder()
                .setOutletId("tv")
                .setName(text(null, "Телеканал"))
                .setWebhookUrl("https://tv.example/grid")
                .setSecret("")
                .setStatus(OutletStatus.ACTIVE)
                .setStartOffset(0)
                .setRevision(1)
                .setChangedAt(TUESDAY)
                .setSubmissionId("0")
                .setRequestId("0");
    }
}
