package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import kz.mediagrid.endtoend.PrometheusProcess.Targets;
import kz.mediagrid.gateway.ProducerGateway;
import kz.mediagrid.notifier.Notifier;
import org.awaitility.Awaitility;

/**
 * A gateway, two aggregators and a notifier as processes on a broker of this JVM, and a Prometheus that watches them. A second notifier,
 * which has no mail server, comes later.
 */
final class WatchedServices implements AutoCloseable {

    /** [MB] */
    private static final int HEAP = 384;

    private static final Duration START = Duration.ofSeconds(180);
    /** Ten attempts fail within a second; by the standard they take more than a day. */
    private static final String RETRIES = String.join(",", Collections.nCopies(9, "50ms"));

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Path directory = WholeMediaGrid.newDirectory("watched-services");
    private final SmallDisk disk = new SmallDisk(WholeMediaGrid.newDirectory("small-disk"));
    private final int otherNotifierPort = WholeMediaGrid.freePorts().notifier();
    private final boolean hasSmallDisk;
    private final BareGrid grid;
    private final MailServer mail;
    private final Newsroom newsroom;
    private final AggregatorPair aggregators;
    private final ServiceProcess gateway;
    private final ServiceProcess notifier;
    private final PrometheusAnswers prometheus;

    /**
     * Starts them, and returns once Prometheus has scraped all.
     *
     * @param begins the business time, which stands
     * @param rules the text of the file with the rules of Prometheus
     */
    WatchedServices(Instant begins, String rules) throws Exception {
        try {
            hasSmallDisk = disk.isPossible();
            grid = opened(BareGrid.start("watched-services", begins));
            mail = opened(new MailServer());
            newsroom = new Newsroom(grid.ports(), directory.resolve("accounts.json"));
            aggregators = opened(new AggregatorPair(grid.ports()));
            gateway = startGateway();
            notifier = startNotifier("with-mail", grid.ports().notifier(), mail.arguments());
            var http = HttpClient.newHttpClient();
            gateway.awaitReady(http);
            notifier.awaitReady(http);
            prometheus = startPrometheus(rules);
            await("up == 1", 4);
            // A notifier asks the broker for the number every five seconds.
            await("max(min_over_time(media_grid_stage_instances{stage='grid'}[6s])) == 2", 1);
        } catch (Exception | AssertionError e) {
            close();
            throw e;
        }
    }

    private ServiceProcess startGateway() {
        return opened(ServiceProcess.launch(
                hasSmallDisk ? disk.under() : List.of(),
                ProducerGateway.class,
                grid.ports().pages(),
                HEAP,
                settings(
                        hasSmallDisk ? disk.directory() : directory.resolve("gateway"),
                        "--media-grid.accounts-file=" + directory.resolve("accounts.json"),
                        "--media-grid.clock.movable=true")));
    }

    private ServiceProcess startNotifier(String instance, int port, List<String> mailSettings) {
        var settings = settings(
                directory.resolve(instance),
                "--media-grid.public-url=http://localhost:" + port,
                "--media-grid.replication-factor=1",
                "--media-grid.delivery.allow-loopback=true",
                "--media-grid.delivery.retries=" + RETRIES,
                "--media-grid.instance=" + instance);
        settings.addAll(mailSettings);
        return opened(ServiceProcess.launch(Notifier.class, port, HEAP, settings));
    }

    private List<String> settings(Path state, String... more) {
        var settings = new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + grid.ports().bootstrapServers(),
                "--media-grid.state-dir=" + state,
                "--springdoc.api-docs.enabled=false"));
        settings.addAll(List.of(more));
        return settings;
    }

    private PrometheusAnswers startPrometheus(String rules) throws IOException {
        var targets = new Targets(
                grid.ports().pages(),
                aggregators.metricsPorts().get(0),
                aggregators.metricsPorts().get(1),
                List.of(grid.ports().notifier(), otherNotifierPort));
        return opened(PrometheusProcess.start(newsroom, targets, rules)).answers();
    }

    private void await(String query, int series) {
        Awaitility.await()
                .atMost(START)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(prometheus.query(query)).hasSize(series));
    }

    BareGrid grid() {
        return grid;
    }

    MailServer mail() {
        return mail;
    }

    Newsroom newsroom() {
        return newsroom;
    }

    AggregatorPair aggregators() {
        return aggregators;
    }

    /** The notifier that has a mail server. */
    ServiceProcess notifier() {
        return notifier;
    }

    RaisedAlerts alerts() {
        return new RaisedAlerts(prometheus);
    }

    /** Whether the gateway's disk is its own, and small. */
    boolean hasSmallDisk() {
        return hasSmallDisk;
    }

    void fillDisk() throws IOException {
        disk.fill(gateway.pid());
    }

    void clearDisk() throws IOException {
        disk.clear(gateway.pid());
    }

    /** Starts one more notifier, which has no mail server, and does not wait. */
    void startNotifierWithoutMail() {
        startNotifier("without-mail", otherNotifierPort, List.of());
    }

    /** Waits until Prometheus has scraped both notifiers. */
    void awaitBothNotifiers() {
        await("up{job='notifier'} == 1", 2);
    }

    /** Ends the broker, and the registry with it. */
    void loseBroker() {
        open.remove(grid);
        grid.close();
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
