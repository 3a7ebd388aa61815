package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.standalone.run.Ports;

/** Two aggregators as processes of their own, which export their metrics: one decides, and the other stands by. */
final class AggregatorPair implements AutoCloseable {

    private static final String GROUP = "grid-aggregator";

    private final Ports ports;
    private final List<Integer> metricsPorts = new ArrayList<>();
    /** Those that run, by their names in the group. */
    private final Map<String, AggregatorProcess> running = new TreeMap<>();

    /** Starts both and does not wait. */
    AggregatorPair(Ports ports) {
        this.ports = ports;
        for (var name : List.of("a", "b")) {
            int metricsPort = WholeMediaGrid.freePorts().aggregator();
            metricsPorts.add(metricsPort);
            // Streams adds the number of the thread.
            running.put(
                    GROUP + "-" + name + "-1",
                    AggregatorProcess.start(
                            ports,
                            name,
                            WholeMediaGrid.newDirectory("aggregator"),
                            "--media-grid.standby-replicas=1",
                            "--management.server.port=" + metricsPort,
                            "--management.endpoints.web.exposure.include=health,prometheus"));
        }
    }

    List<Integer> metricsPorts() {
        return metricsPorts;
    }

    /** Kills the one that stands by. */
    void killStandby() throws Exception {
        try (var members = new GroupMembers(ports, GROUP)) {
            var owner = members.owner();
            var standby = members.names().stream()
                    .filter(name -> !name.equals(owner))
                    .findFirst()
                    .orElseThrow();
            requireNonNull(running.remove(standby)).kill();
        }
    }

    /** Kills all that run. */
    void kill() {
        running.values().forEach(AggregatorProcess::kill);
    }

    @Override
    public void close() {
        kill();
    }
}
