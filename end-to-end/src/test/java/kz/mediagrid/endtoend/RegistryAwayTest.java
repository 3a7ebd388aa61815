package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;
import static kz.mediagrid.endtoend.EditorClient.within;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.gateway.ProducerGateway;
import kz.mediagrid.notifier.Notifier;
import kz.mediagrid.observability.progress.Progress;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.serde.WireFormat;
import kz.mediagrid.replay.BrokerReplay;
import kz.mediagrid.replay.Finding.Kind;
import kz.mediagrid.replay.RepairLog;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * After the setup no service needs the registry: the schemas are on the broker. It joins no platform of others, since its own
 * loses the registry.
 */
@Tag("long")
@Execution(CONCURRENT)
class RegistryAwayTest {

    private static final String WEEK = "2026-W50";
    private static final String DATE = "2026-12-09";
    private static final Instant BEGINS = Instant.parse("2026-11-30T04:00:00Z");
    private static final String PUBLICATION = "2026-12-04T12:00:00+05:00";
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final int EVENTS = 5;
    private static final int LATE_ID = 9_999;

    private final BareGrid grid = BareGrid.start("registry-away", BEGINS);
    private final Path directory = WholeMediaGrid.newDirectory("registry-away-services");
    private final List<AutoCloseable> running = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (int last = running.size() - 1; last >= 0; last--) {
            running.get(last).close();
        }
        grid.close();
    }

    @Test
    void aRegistryThatAnswers404WhileTheAggregatorReadsMakesNoCommandUnreadable() throws Exception {
        var aggregator = opened(AggregatorProcess.start(grid.ports(), "1", directory));
        grid.putBytes(new byte[] {1});
        within(LIMIT, () -> deadLetters(Service.GRID_AGGREGATOR) == 1);
        aggregator.pause();
        for (int number = 0; number < EVENTS; number++) {
            grid.put(submit("edu-" + number, on("Event " + number, DATE), BEGINS));
        }
        grid.loseRegistry();
        var door = opened(new RegistryDoor(grid.ports().registry()));

        aggregator.wake();

        within(LIMIT, () -> size(Topics.SUBMISSION_OUTCOMES.name()) + deadLetters(Service.GRID_AGGREGATOR) > EVENTS);
        assertThat(deadLetters(Service.GRID_AGGREGATOR)).as("the garbage alone").isEqualTo(1);
        assertThat(grid.outcomes())
                .extracting(SubmissionOutcome::getVerdict)
                .hasSize(EVENTS)
                .containsOnly(Verdict.ACCEPTED);
        Replays.assertAgreed(grid.ports());
        assertThat(door.turnedAway()).as("calls of the registry").isZero();
    }

    /** An id that becomes known too late does today what a registry with 404 did to an earlier build. */
    @Test
    void aCommandThatWasPassedOverIsDecidedOnceItIsRepaired() throws Exception {
        var late = submit("edu-late", on("Passed over", DATE), BEGINS);
        var aggregator = opened(AggregatorProcess.start(grid.ports(), "1", directory));
        grid.put(submit("edu-0", on("Event 0", DATE), BEGINS));
        grid.putBytes(WireFormat.encode(LATE_ID, late));
        grid.put(order(WEEK, BEGINS));
        within(LIMIT, () -> grid.versions().size() == 1);
        assertThat(deadLetters(Service.GRID_AGGREGATOR)).isEqualTo(1);
        aggregator.end();
        grid.remember(Topics.GRID_COMMANDS.subject(late.getSchema()), late.getSchema(), LATE_ID);
        assertThat(replayed()).isNotEmpty().doesNotContain(Kind.REPAIRED);

        var told = new TreeMap<String, Progress>();
        var repair = RepairLog.run(grid.ports().bootstrapServers(), WeekPolicy.standard(), told::put);

        assertThat(repair.remaining()).isEmpty();
        assertThat(repair.passedOver()).containsExactly(1L);
        assertThat(told).containsOnlyKeys("Looking for damaged commands", "Replaying the commands");
        assertThat(told.values())
                .allSatisfy(progress -> assertThat(progress.percent()).isEqualTo(100));
        assertThat(RepairLog.run(grid.ports().bootstrapServers(), WeekPolicy.standard(), (work, progress) -> {})
                        .isNothing())
                .isTrue();
        assertThat(size(Topics.GRID_COMMANDS.name())).isEqualTo(5);
        opened(AggregatorProcess.start(grid.ports(), "1", directory));
        grid.put(order(WEEK, BEGINS));
        within(LIMIT, () -> grid.versions().size() == 2);
        assertThat(grid.versions().get(1).getEntryCount()).isEqualTo(2);
        assertThat(grid.outcomes())
                .extracting(SubmissionOutcome::getSubmissionId)
                .contains(late.getSubmission().getSubmissionId());
        assertThat(replayed()).containsExactly(Kind.REPAIRED);
    }

    private List<Kind> replayed() {
        var kinds = new ArrayList<Kind>();
        BrokerReplay.of(grid.ports().bootstrapServers()).run(week -> true, finding -> kinds.add(finding.kind()));
        return kinds;
    }

    @Test
    void withTheRegistryAwaySinceTheSetupAllServicesStartAndAVersionIsPublishedAndDelivered() throws Exception {
        grid.loseRegistry();
        var outlet = opened(new WebhookOutlet());
        opened(AggregatorProcess.start(grid.ports(), "1", directory));
        var gateway = startGateway();
        var notifier = startNotifier();
        var newsroom = opened(new Newsroom(grid.ports(), directory.resolve("accounts.json")));

        assertThat(new EditorClient(newsroom).enter("tv", outlet.address()).status())
                .isEqualTo(201);
        for (int number = 0; number < EVENTS; number++) {
            assertThat(file(newsroom)).isEqualTo(202);
        }
        newsroom.standAt(PUBLICATION);

        within(LIMIT, () -> !outlet.receiptsOf(WEEK).isEmpty());
        assertThat(outlet.receiptsOf(WEEK))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.version()).isEqualTo(1));
        for (var service : List.of(Service.PRODUCER_GATEWAY, Service.GRID_AGGREGATOR, Service.NOTIFIER)) {
            assertThat(deadLetters(service)).as("dead letters of %s", service).isZero();
        }
        assertThat(Replays.assertAgreed(grid.ports())).isEqualTo(1);
        assertUnreadableKeysAreNotSkipped(gateway, notifier);
    }

    /** Nobody else uses this platform, so here a topic may be spoiled. */
    private void assertUnreadableKeysAreNotSkipped(ConfigurableApplicationContext... services) {
        grid.putBytes(Topics.API_KEYS, new byte[] {1});

        for (var service : services) {
            var following = service.getBean(Following.class);
            within(LIMIT, () -> health(following).getStatus() == Status.DOWN);
            assertThat(health(following).getDetails().get("cause"))
                    .asString()
                    .startsWith("api-keys is no longer followed: api-keys offset ")
                    .contains("cannot be read and must not be skipped");
        }
    }

    private static Health health(Following following) {
        return requireNonNull(following.health().health());
    }

    private static int file(Newsroom newsroom) {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .json(Plans.pressConference(DATE))
                .send()
                .status();
    }

    private ConfigurableApplicationContext startGateway() {
        return run(
                ProducerGateway.application(),
                "--server.port=" + grid.ports().pages(),
                "--media-grid.state-dir=" + directory.resolve("gateway"),
                "--media-grid.accounts-file=" + directory.resolve("accounts.json"),
                "--media-grid.clock.movable=true",
                "--spring.autoconfigure.exclude="
                        + "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration");
    }

    private ConfigurableApplicationContext startNotifier() {
        return run(
                Notifier.application(),
                "--server.port=" + grid.ports().notifier(),
                "--media-grid.public-url=" + grid.ports().notifierAddress(),
                "--media-grid.state-dir=" + directory.resolve("notifier"),
                "--media-grid.replication-factor=1",
                "--media-grid.delivery.allow-loopback=true",
                "--springdoc.api-docs.enabled=false");
    }

    private ConfigurableApplicationContext run(SpringApplicationBuilder application, String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.add("--spring.kafka.bootstrap-servers=" + grid.ports().bootstrapServers());
        return opened(application.registerShutdownHook(false).run(all.toArray(String[]::new)));
    }

    private int deadLetters(Service service) {
        return size(Topics.deadLetters(service).name());
    }

    private int size(String topic) {
        return grid.contents(topic).size();
    }

    private <T extends AutoCloseable> T opened(T part) {
        running.add(part);
        return part;
    }
}
