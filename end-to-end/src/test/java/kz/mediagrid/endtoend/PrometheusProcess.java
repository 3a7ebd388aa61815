package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.mediagrid.standalone.run.Ports;

/** A Prometheus with the rules and the configuration in {@code deploy}, which scrapes a media-grid of this JVM every second. */
final class PrometheusProcess implements AutoCloseable {

    private final Process process;
    private final PrometheusAnswers answers;

    private PrometheusProcess(Process process, PrometheusAnswers answers) {
        this.process = process;
        this.answers = answers;
    }

    /**
     * Starts one and does not wait.
     *
     * @param aggregator the port at which the aggregator exports its metrics
     */
    static PrometheusProcess start(Newsroom newsroom, int aggregator) throws IOException {
        var folder = WholeMediaGrid.newDirectory("prometheus");
        Files.copy(WatchFiles.PROMETHEUS.resolve("rules.yml"), folder.resolve("rules.yml"));
        var key = Files.writeString(folder.resolve("ops-key"), newsroom.key("OPS", ""));
        var configuration =
                Files.writeString(folder.resolve("prometheus.yml"), configuration(newsroom.ports(), aggregator, key));
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
    private static String configuration(Ports ports, int aggregator, Path key) {
        var text = MainFiles.read(WatchFiles.PROMETHEUS.resolve("prometheus.yml"));
        // Nobody listens at the address of the standby: its profile is not up.
        for (var change : Map.of(
                        "producer-gateway:8080",
                        "localhost:" + ports.pages(),
                        "notifier:8082",
                        "localhost:" + ports.notifier(),
                        "grid-aggregator:9081",
                        "localhost:" + aggregator,
                        "grid-aggregator-standby:9081",
                        "localhost:1",
                        "/run/secrets/ops-key",
                        key.toString(),
                        "_interval: 15s",
                        "_interval: 1s")
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
