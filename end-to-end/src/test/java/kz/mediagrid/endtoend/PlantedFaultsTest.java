package kz.mediagrid.endtoend;

import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The alerts of services under a Prometheus: all are silent during the sample week, and each of ten planted faults raises its own and no
 * other. {@link SwiftRules} make five minutes of the rules five seconds here. It joins no media-grid of others, because its faults, the
 * last of which ends the broker, would be theirs, too.
 */
@Tag("long")
@Isolated("an alert tells of a process that got no processor for a second")
class PlantedFaultsTest {

    private static final Instant BEGINS = Instant.parse("2026-11-30T04:00:00Z");
    private static final String CLOCK = "BusinessClockMoved";
    private static final String DATE = "2026-12-09";
    private static final String NEXT_WEEK = "2026-W51";
    private static final String COMMAND_READER = "grid-aggregator-StreamThread-1-consumer";
    private static final double FEW_BYTES = 2_000;
    private static final int MANY_COMMANDS = 1_000;
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5).dividedBy(SwiftRules.PACE);

    private final WatchedServices services = new WatchedServices(BEGINS, SwiftRules.read());
    private final Newsroom newsroom = services.newsroom();
    private final RaisedAlerts alerts = services.alerts();
    private final EditorClient editor = new EditorClient(newsroom);
    private WebhookOutlet outlet = new WebhookOutlet();
    private final int port = outlet.port();
    private final WatchedWeek week = new WatchedWeek(newsroom, services.mail(), outlet);
    /** Those that are raised now. */
    private final Set<String> raised = new TreeSet<>();
    /** Those that end by themselves, after an hour, which is a minute here. */
    private final Set<String> ending = new HashSet<>();

    private Instant checked = Instant.now();

    PlantedFaultsTest() throws Exception {}

    private interface Step {
        void take() throws Exception;
    }

    @BeforeAll
    static void requirePrometheus() {
        Programs.require("prometheus");
    }

    @AfterEach
    void close() throws Exception {
        outlet.close();
        services.close();
    }

    @Test
    void everyAlertIsSilentInTheSampleWeekAndEachFaultRaisesItsOwn() throws Exception {
        awaitSilence();
        // It is no week of today: that its clock is moved is a fault, whose alert comes after a quarter of an hour.
        raise(CLOCK, this::playTheWeek);
        raise("DecidingSlow", this::fallBehind);
        end("DecidingSlow", () -> setQuota(null));
        services.startNotifierWithoutMail();
        raise("OutletSuspended", this::loseOutlet);
        end("OutletSuspended", this::findOutlet);
        raise("HeldPastDispatch", this::holdPastDispatch);
        end("HeldPastDispatch", () -> order(NEXT_WEEK, "publication", Map.of()));
        raise("StandbyGone", services.aggregators()::killStandby);
        raise("AggregatorStopped", services.aggregators()::kill, "StandbyGone");
        raise("DeadLetter", () -> services.grid().putBytes(Topics.OVERDUE_ALERTS, new byte[] {1}));
        ending.add("DeadLetter");
        services.awaitBothNotifiers();
        services.loseBroker();
        // A notifier knows after a minute of real time that its broker is gone: time for faults that need none.
        if (services.hasSmallDisk()) {
            raise("DiskLow", services::fillDisk);
            end("DiskLow", services::clearDisk);
        } else {
            System.out.println("DiskLow is not planted: no process of this user can have a disk of its own here");
        }
        raise("MailOff", services.notifier()::pause);
        end("MailOff", services.notifier()::wake);
        raise("BrokerGone", () -> {}, "AggregatorStopped", "DeadLetter");
    }

    /** An alert of a service that had not started yet was right. */
    private void awaitSilence() {
        alerts.await(Set.of(), Set.of(CLOCK));
        checked = Instant.now();
    }

    private void playTheWeek() throws Exception {
        week.play();
        assertThat(checked.plus(FIVE_MINUTES)).isBefore(Instant.now());
    }

    /** The broker lets the aggregators read a few commands a second, as a slow network does; more than those come. */
    private void fallBehind() throws Exception {
        setQuota(FEW_BYTES);
        for (int number = 0; number < MANY_COMMANDS; number++) {
            services.grid().send(submit("edu-many-" + number, on("Event " + number, "2027-03-09"), BEGINS));
        }
    }

    /** @param rate [bytes/s]; null for no limit */
    private void setQuota(@Nullable Double rate) throws Exception {
        var reader = new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, COMMAND_READER));
        var limit = new ClientQuotaAlteration.Op("consumer_byte_rate", rate);
        services.grid()
                .admin()
                .alterClientQuotas(List.of(new ClientQuotaAlteration(reader, List.of(limit))))
                .all()
                .get();
    }

    private void loseOutlet() {
        outlet.close();
        editor.publish(SampleWeek.WEEK, DATE);
    }

    private void findOutlet() {
        outlet = new WebhookOutlet(port);
        assertThat(editor.post("/api/outlets/tv/resumption", Map.of("from", "WHERE_IT_STOPPED"))
                        .status())
                .isEqualTo(200);
    }

    private void holdPastDispatch() {
        newsroom.standAt("2026-12-07T09:00:00+05:00");
        week.declare(NEXT_WEEK);
        order(NEXT_WEEK, "hold", Map.of("reason", Plans.text("Шешім күтілуде", "Ждём решения")));
        newsroom.standAt("2026-12-12T00:30:00+05:00");
    }

    private void order(String week, String what, Map<String, Object> content) {
        var ordered = newsroom.request("POST", "/api/weeks/" + week + "/" + what)
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(content)
                .send();
        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(200);
    }

    /** Plants a fault, and sees its alert and no other that was not raised before. */
    private void raise(String alert, Step fault, String... givingWay) throws Exception {
        var allowed = new TreeSet<>(raised);
        allowed.add(alert);
        fault.take();
        raised.add(alert);
        ending.removeAll(Set.of(givingWay));
        raised.removeAll(Set.of(givingWay));
        check(allowed);
    }

    /** Ends a fault, and sees that its alert is over and that there was no other. */
    private void end(String alert, Step end) throws Exception {
        var allowed = new TreeSet<>(raised);
        end.take();
        raised.remove(alert);
        check(allowed);
    }

    private void check(Set<String> allowed) throws Exception {
        var since = checked;
        alerts.await(raised, ending);
        checked = Instant.now();
        assertThat(alerts.since(since)).isSubsetOf(allowed);
    }
}
