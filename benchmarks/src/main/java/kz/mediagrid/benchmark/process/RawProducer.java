package kz.mediagrid.benchmark.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.mediagrid.benchmark.figure.Goals.RawProducerSettings;
import org.apache.kafka.tools.ProducerPerformance;

/**
 * Kafka's own {@link ProducerPerformance} in a process of its own: it writes records of one size as fast as the broker
 * acknowledges them, each time onto a topic of its own with one partition.
 */
public final class RawProducer {

    private static final Pattern RATE = Pattern.compile("records sent, ([0-9.]+) records/sec");
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private final RawProducerSettings settings;
    private final String bootstrapServers;
    private final Path directory;

    /** @param directory the folder of its output */
    public RawProducer(RawProducerSettings settings, String bootstrapServers, Path directory) {
        this.settings = settings;
        this.bootstrapServers = bootstrapServers;
        this.directory = directory;
    }

    /** The records that the broker acknowledges [1/s]. */
    public double rate(int records) {
        var arguments = new ArrayList<>(List.of("--topic", topic(), "--num-records", Integer.toString(records)));
        arguments.addAll(List.of("--record-size", Integer.toString(settings.recordSize()), "--throughput", "-1"));
        arguments.addAll(List.of("--producer-props", "bootstrap.servers=" + bootstrapServers));
        settings.producer().forEach((name, value) -> arguments.add(name + "=" + value));
        try (var process = JavaProcess.start(directory, OPTIONS, ProducerPerformance.class, arguments)) {
            return rate(process.lastLine().orElse(""));
        }
    }

    /** The median time until the broker acknowledges a record, when each waits for the one before it [ms]. */
    public double medianAcknowledgement(int records) {
        var arguments = new ArrayList<>(List.of(topic(), Integer.toString(records)));
        arguments.addAll(List.of(Integer.toString(settings.recordSize()), "bootstrap.servers=" + bootstrapServers));
        settings.producer().forEach((name, value) -> arguments.add(name + "=" + value));
        try (var process = JavaProcess.start(directory, OPTIONS, OneInFlight.class, arguments)) {
            return Double.parseDouble(process.lastLine().orElseThrow()) / 1_000;
        }
    }

    static double rate(String line) {
        var told = RATE.matcher(line);
        if (!told.find()) {
            throw new IllegalStateException("the raw producer told no rate: " + line);
        }
        return Double.parseDouble(told.group(1));
    }

    private String topic() {
        return RawTopics.create(bootstrapServers, settings.topic());
    }
}
