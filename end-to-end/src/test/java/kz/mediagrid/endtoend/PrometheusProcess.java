package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Prometheus with the configuration in {@code deploy}, which scrapes a media-grid on this machine every two seconds: an answer must come
 * before the next scrape, and may take a second on a machine with much to do.
 */
final class PrometheusProcess implements AutoCloseable {

    private final Process process;
    private final PrometheusAnswers answers;

    private PrometheusProcess(Process process, PrometheusAnswers answers) {
        this.process = process;
        this.answers = answers;
    }

    /** The ports at which the gateway, the aggregator, its standby and the notifiers export their metrics. */
    record Targets(int gateway, int aggregator, int standby, List<Integer> notifiers) {}

    /**
     * Starts one with the rules in {@code deploy} and does not wait.
     *
     * @param aggregator the port at which the aggregator exports its metrics
     */
    static PrometheusProcess start(Newsroom newsroom, int aggregator) throws IOException {
        var ports = newsroom.ports();
        // Nobody listens at the port of the standby: its profile is not up.
        return start(
                newsroom,
                new Targets(ports.pages(), aggregator, 1, List.of(ports.notifier())),
                MainFiles.read(WatchFiles.PROMETHEUS.resolve("rules.yml")));
    }

    /**
     * The same with other rules.
     *
     * @param rules the text of their file
     */
    static PrometheusProcess start(Newsroom newsroom, Targets targets, String rules) throws IOException {
        var folder = WholeMediaGrid.newDirectory("prometheus");
        Files.writeString(folder.resolve("rules.yml"), rules);
        var key = Files.writeString(folder.resolve("ops-key"), newsroom.key("OPS", ""));
        var configuration = Files.writeString(folder.resolve("prometheus.yml"), configuration(targets, key));
        var listens = "127.0.0.1:" + WholeMediaGrid.freePorts().pages();
        var process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=" + listens)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("prometheus.log").toFile()))
                .start();
        return new PrometheusProcess(process, new PrometheusAnswers("http://" + listens));
    }

    /** The configuration for Docker with the addresses and the pace of this test. */
    private static String configuration(Targets targets, Path key) {
        var text = MainFiles.read(WatchFiles.PROMETHEUS.resolve("prometheus.yml"));
        var notifiers = targets.notifiers().stream().map(port -> "localhost:" + port);
        for (var change : Map.of(
                        "producer-gateway:8080",
                        "localhost:" + targets.gateway(),
                        "\"notifier:8082\"",
                        notifiers.collect(joining("\", \"", "\"", "\"")),
                        "grid-aggregator:9081",
                        "localhost:" + targets.aggregator(),
                        "grid-aggregator-standby:9081",
                        "localhost:" + targets.standby(),
                        "/run/secrets/ops-key",
                        key.toString(),
                        "_interval: 15s",
                        "_interval: 2s")
                .entrySet()) {
            assertThat(text).contains(change.getKey());
            text = text.replace(change.getKey(), change.getValue());
        }
        return text;
    }

    /** Its answers. */
    PrometheusAnswers answers() {
        return answers;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
