package kz.mediagrid.ops;

import static kz.mediagrid.watch.testing.Records.alert;
import static kz.mediagrid.watch.testing.Records.answer;
import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.attempted;
import static kz.mediagrid.watch.testing.Records.deadLetter;
import static kz.mediagrid.watch.testing.Records.dispatch;
import static kz.mediagrid.watch.testing.Records.escalation;
import static kz.mediagrid.watch.testing.Records.met;
import static kz.mediagrid.watch.testing.Records.request;
import static kz.mediagrid.watch.testing.Records.sent;
import static kz.mediagrid.watch.testing.Records.text;
import static kz.mediagrid.watch.testing.Records.then;
import static kz.mediagrid.watch.testing.Records.version;
import static kz.mediagrid.watch.testing.Records.weeklyForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.ops.live.ChangeBroadcast;
import kz.mediagrid.ops.live.PageMetrics;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.FollowerMetrics;
import kz.mediagrid.platform.streams.Unprocessed;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.topics.Service;
import kz.mediagrid.watch.metric.BacklogMetrics;
import kz.mediagrid.watch.metric.ChainMetrics;
import kz.mediagrid.watch.metric.DeliveryMetrics;
import kz.mediagrid.watch.metric.MessageMetrics;
import kz.mediagrid.watch.metric.ObligationMetrics;
import kz.mediagrid.watch.metric.WeekMetrics;
import kz.mediagrid.watch.testing.Followings;
import kz.mediagrid.watch.testing.Scrape;
import kz.mediagrid.watch.testing.Told;
import kz.mediagrid.watch.view.MailSwitch;
import kz.mediagrid.watch.view.Watch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The watch as numbers, and that docs/ops/metrics.md says what they are. */
class MetricsTest {

    private static final Instant NOW = at("2026-12-05T01:00:00+05:00");
    private static final Instant DUE = at("2026-12-05T00:00:00+05:00");
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (media_grid_\\S+) (\\S+)$");
    private static final Pattern SERIES = Pattern.compile("(?m)^(media_grid_[a-z_]+)(?:\\{([^}]*)})? ");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(media_grid_[a-z_]+)` \\| (gauge|counter) \\| ([^|]*)\\|");

    private static final GridHeld HOLD = GridHeld.newBuilder()
            .setSubmission(Submission.newBuilder()
                    .setSubmissionId("hold")
                    .setRequestId("hold")
                    .setReceivedAt(NOW)
                    .setActor("acc-1")
                    .setAgencyCode("mam")
                    .build())
            .setWeek("2026-W50")
            .build();

    private final Told told = new Told();
    private final Watch watch = told.watch();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1"));

    @AfterEach
    void closeAdmin() {
        admin.close(Duration.ZERO);
    }

    @BeforeEach
    void bindAll() {
        new ObligationMetrics(watch, clock).bindTo(registry);
        new WeekMetrics(watch, new GridWeeks(new Calendars(), WeekPolicy.standard())::publishAt, clock, clock)
                .bindTo(registry);
        new DeliveryMetrics(watch, clock).bindTo(registry);
        new MessageMetrics(watch, clock, new MailSwitch(true)).bindTo(registry);
        new ChainMetrics(watch).bindTo(registry);
        new BacklogMetrics(() -> new Unprocessed(0, null), Map.of("grid", () -> 1, "obligations", () -> 1), clock)
                .bindTo(registry);
        new PageMetrics(new ChangeBroadcast(new BusinessClock(clock))).bindTo(registry);
        new FollowerMetrics(Followings.notStarted(admin, watch.followed())).bindTo(registry);
    }

    @Test
    void everyNumberIsDocumentedWithItsTypeAndLabelsAndEveryDocumentedOneIsShown() throws IOException {
        var scrape = registry.scrape();
        var shown = new TreeMap<String, String>();
        TYPE.matcher(scrape).results().forEach(type -> shown.put(type.group(1), type.group(2)));
        var labels = new TreeMap<String, TreeSet<String>>();
        SERIES.matcher(scrape).results().forEach(series -> {
            var names = labels.computeIfAbsent(series.group(1), name -> new TreeSet<>());
            if (series.group(2) != null) {
                LABEL.matcher(series.group(2)).results().forEach(label -> names.add(label.group(1)));
            }
        });

        var document = Files.readString(Path.of("../..", "docs", "ops", "metrics.md"));
        var documented = new TreeMap<String, String>();
        var documentedLabels = new TreeMap<String, TreeSet<String>>();
        ROW.matcher(document.substring(0, document.indexOf("## In each process")))
                .results()
                .forEach(row -> {
                    documented.put(row.group(1), row.group(2));
                    var names = documentedLabels.computeIfAbsent(row.group(1), name -> new TreeSet<>());
                    Pattern.compile("`([a-z]+)`")
                            .matcher(row.group(3))
                            .results()
                            .forEach(label -> names.add(label.group(1)));
                });

        assertThat(shown).isNotEmpty().isEqualTo(documented);
        assertThat(labels).isEqualTo(documentedLabels);
    }

    @Test
    void aFollowerThatHasNotBegunIsNotOneThatAFailureStopped() {
        var following = Followings.notStarted(admin, watch.followed());

        assertThat(value("media_grid_follower_up{topic=\"media-grids\"}")).isNaN();
        assertThat(following.topics()).isNotEmpty().noneMatch(following::hasFailed);
    }

    @Test
    void whatIsOverdueIsCountedByKindWithTheAgeOfTheOldest() {
        var opened = answer("req-1", "edu", text("Сұрау", "Запрос"), DUE);
        told.owed(opened);
        assertThat(value("media_grid_obligations_due_soon")).isEqualTo(1);

        told.owed(then(opened, ObligationTransition.OVERDUE, DUE.plusSeconds(3)));
        watch.owed().alerts().apply(alert(opened, AlertKind.OVERDUE, AlertCause.TERM));

        assertThat(value("media_grid_obligations{kind=\"request_answer\",state=\"overdue\"}"))
                .isEqualTo(1);
        assertThat(value("media_grid_obligations{kind=\"request_answer\",state=\"open\"}"))
                .isZero();
        assertThat(value("media_grid_obligations_due_soon")).isZero();
        assertThat(value("media_grid_oldest_overdue_seconds")).isEqualTo(3_600);
        assertThat(value("media_grid_overdue_alerts_total{alert=\"overdue\",kind=\"request_answer\"}"))
                .isEqualTo(1);
        assertThat(value("media_grid_obligation_transitions_total{kind=\"request_answer\",transition=\"overdue\"}"))
                .isEqualTo(1);
    }

    @Test
    void heldWeeksAndWaitingChangesAreCountedAndTheNextPublicationIsThatOfAWeekThatIsNotHeld() {
        assertThat(registry.scrape()).contains("media_grid_next_publication_seconds NaN");
        watch.versions().apply(changed("2026-W49", NOW.plusSeconds(60)).build());
        watch.versions()
                .apply(changed("2026-W50", NOW.minusSeconds(60)).setHold(HOLD).build());

        assertThat(value("media_grid_weeks_held")).isEqualTo(1);
        assertThat(value("media_grid_changes_waiting")).isEqualTo(4);
        assertThat(value("media_grid_next_publication_seconds")).isEqualTo(60);
    }

    @Test
    void theNewestVersionOfThisAndOfTheNextWeekHasAnAgeAndEntries() {
        assertThat(registry.scrape())
                .contains(
                        "media_grid_version_age_seconds{week=\"next\"} NaN",
                        "media_grid_version_entries{week=\"this\"} NaN");
        watch.versions()
                .apply(
                        0,
                        NOW,
                        MediaGridVersion.newBuilder(version("2026-W50", 1))
                                .setEntryCount(9)
                                .build());
        watch.versions()
                .apply(
                        2,
                        NOW,
                        MediaGridVersion.newBuilder(version("2026-W50", 2))
                                .setEntryCount(7)
                                .setPublishedAt(NOW.minusSeconds(90))
                                .build());

        assertThat(value("media_grid_version_age_seconds{week=\"next\"}")).isEqualTo(90);
        assertThat(value("media_grid_version_entries{week=\"next\"}")).isEqualTo(7);
        assertThat(value("media_grid_version_entries{week=\"this\"}")).isNaN();
    }

    @Test
    void theHeldWeekThatIsDueFirstSaysWhenItMustHaveBeenSent() {
        told.owed(dispatch("2026-W49", NOW.minusSeconds(5)), dispatch("2026-W50", NOW.plusSeconds(3_600)));
        told.owed(dispatch("2026-W51", NOW.plusSeconds(7_200)));
        watch.versions().apply(changed("2026-W49", NOW).build());
        assertThat(value("media_grid_held_dispatch_due_seconds")).isNaN();

        held("2026-W51");
        assertThat(value("media_grid_held_dispatch_due_seconds")).isEqualTo(7_200);
        held("2026-W50");
        assertThat(value("media_grid_held_dispatch_due_seconds")).isEqualTo(3_600);

        told.owed(sent(dispatch("2026-W50", NOW.plusSeconds(3_600)), NOW));
        assertThat(value("media_grid_held_dispatch_due_seconds")).isEqualTo(7_200);
    }

    @Test
    void theFirstVersionOfAWeekIsLateFromItsTimeOnUnlessTheWeekIsHeld() {
        // It was to be published on Friday, 4 December, at 12:00.
        assertThat(value("media_grid_first_version_late_seconds"))
                .as("nobody owes it, e.g. since the installation is new")
                .isZero();

        told.owed(dispatch("2026-W50", DUE), dispatch("2026-W51", DUE.plus(Duration.ofDays(7))));
        assertThat(value("media_grid_first_version_late_seconds")).isEqualTo(13 * 3_600);
        assertThat(value("media_grid_overdue_grids_unpublished")).isEqualTo(1);

        watch.versions()
                .apply(GridWeekState.newBuilder()
                        .setWeek("2026-W50")
                        .setHold(HOLD)
                        .build());
        assertThat(value("media_grid_first_version_late_seconds")).isZero();
        assertThat(value("media_grid_overdue_grids_unpublished")).isEqualTo(1);

        watch.versions().apply(changed("2026-W50", NOW).build());
        assertThat(value("media_grid_first_version_late_seconds")).isZero();
        assertThat(value("media_grid_overdue_grids_unpublished")).isZero();
    }

    private void held(String week) {
        watch.versions().apply(changed(week, NOW).setHold(HOLD).build());
    }

    private static GridWeekState.Builder changed(String week, Instant due) {
        return GridWeekState.newBuilder()
                .setWeek(week)
                .setVersion(1)
                .setWaiting(2)
                .setWaitingDue(due);
    }

    @Test
    void messagesAreCountedByWhatCameOfThemAndWhileTheyWait() {
        var overdue = answer("req-1", "edu", text("Сұрау", "Запрос"), DUE.minusSeconds(7_200));
        var first = escalation(overdue, 1, MessageAddressee.UNIT);
        told.message(first);
        told.message(escalation(overdue, 9, MessageAddressee.HEAD));
        told.attempt(attempted(first, MessageOutcome.RETRY_LATER, "away"));
        assertThat(value("media_grid_messages_waiting")).isEqualTo(1);

        told.attempt(attempted(first, MessageOutcome.SENT, null));

        assertThat(value("media_grid_messages_waiting")).isZero();
        assertThat(value("media_grid_message_attempts_total{outcome=\"sent\"}")).isEqualTo(1);
        assertThat(value("media_grid_message_attempts_total{outcome=\"retry_later\"}"))
                .isEqualTo(1);
    }

    @Test
    void whetherMailIsOnIsANumber() {
        assertThat(value("media_grid_mail_enabled")).isEqualTo(1);

        var off = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new MessageMetrics(watch, clock, new MailSwitch(false)).bindTo(off);

        assertThat(off.scrape()).containsPattern("(?m)^media_grid_mail_enabled 0\\.0$");
    }

    @Test
    void declaredAndUndeclaredBodiesAreCountedForThisWeekAndTheNext() {
        watch.weeks().apply(met(weeklyForm("2026-W50", "edu", DUE), DUE.minusSeconds(1)));
        watch.weeks().apply(weeklyForm("2026-W50", "dsm", DUE));
        watch.weeks().apply(weeklyForm("2026-W49", "dsm", DUE));

        assertThat(value("media_grid_week_bodies{declared=\"true\",week=\"next\"}"))
                .isEqualTo(1);
        assertThat(value("media_grid_week_bodies{declared=\"false\",week=\"next\"}"))
                .isEqualTo(1);
        assertThat(value("media_grid_week_bodies{declared=\"false\",week=\"this\"}"))
                .isEqualTo(1);
    }

    @Test
    void deadLettersAndRequestsThatWaitAreCounted() {
        watch.deadLetters().apply(Service.GRID_AGGREGATOR, 0, NOW, deadLetter("grid-commands", 5, "x"));
        watch.requests().apply(request("req-1", "gone", RequestAddressing.NO_ADDRESSEE));
        watch.requests().apply(request("req-2", "prokuror", RequestAddressing.BY_AGREEMENT));

        assertThat(value("media_grid_dead_letters_total{service=\"grid-aggregator\"}"))
                .isEqualTo(1);
        assertThat(value("media_grid_requests_without_addressee")).isEqualTo(1);
        assertThat(value("media_grid_requests_awaiting_agreement")).isEqualTo(1);
    }

    private double value(String series) {
        return Scrape.value(registry, series);
    }
}
