package kz.mediagrid.killseries;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * Writes a million records while {@link Counter} counts them and is killed ten times. Then compares the sum of the
 * counts with the number of records. The argument says whether the sum is expected to be {@code exact} or
 * {@code wrong}. The exit code is 0 if the sum is as expected.
 */
final class KillSeries {

    private static final int RECORDS = 1_000_000;
    private static final int KEYS = 10_000;
    private static final int KILLS = 10;
    private static final int PART = RECORDS / (KILLS + 1);
    private static final Duration WRITING = Duration.ofSeconds(6);
    private static final Duration SETTLE_TIMEOUT = Duration.ofMinutes(3);
    private static final TopicPartition PARTITION = new TopicPartition(Counter.TOPIC, 0);

    private final Path folder;
    private final String broker;
    private final Random random;
    private final List<Process> children = new ArrayList<>();

    private KillSeries(Path folder, String broker, Random random) {
        this.folder = folder;
        this.broker = broker;
        this.random = random;
    }

    public static void main(String[] arguments) throws Exception {
        var seed = Long.parseLong(System.getenv().getOrDefault("SEED", "1"));
        var folder = Files.createTempDirectory("kill-series-");
        int port = freePort();
        var series = new KillSeries(folder, "127.0.0.1:" + port, new Random(seed));
        long sum;
        try {
            series.start(Broker.class, folder.resolve("broker").toString(), "" + port, "" + freePort());
            sum = series.sum();
        } finally {
            series.end();
        }
        System.out.printf(
                "Kafka %s: %,d records, %d kills, seed %d: sum %,d%n",
                AppInfoParser.getVersion(), RECORDS, KILLS, seed, sum);
        boolean exact = arguments[0].equals("exact");
        if (exact != (sum == RECORDS)) {
            System.err.println(
                    exact
                            ? "kill-series: this version counts wrongly when its process is killed."
                            : "kill-series: the control counted correctly: the fault did not occur, so other sums prove nothing.");
            System.exit(1);
        }
    }

    private long sum() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(new NewTopic(Counter.TOPIC, 1, (short) 1)))
                    .all()
                    .get();
            for (int kill = 0; kill < KILLS; kill++) {
                var counter = counter();
                await("working", counter.inputReader());
                int first = kill * PART;
                var writing = CompletableFuture.runAsync(() -> write(first, first + PART));
                // The kill comes between the first commit and a few commits
                // later, always while there are records to count.
                if (counter.waitFor(1_500 + random.nextInt(4_000), TimeUnit.MILLISECONDS) || writing.isDone()) {
                    throw new IllegalStateException(
                            "the counter ended by itself, or was killed after all records were counted");
                }
                counter.destroyForcibly().waitFor();
                writing.get();
            }
            write(KILLS * PART, RECORDS);
            return sumOnceAllIsCounted(admin);
        }
    }

    private long sumOnceAllIsCounted(Admin admin) throws Exception {
        var counter = counter();
        var said = counter.inputReader();
        await("working", said);
        long end = admin.listOffsets(Map.of(PARTITION, OffsetSpec.latest()))
                .partitionResult(PARTITION)
                .get()
                .offset();
        if (end != RECORDS) {
            throw new IllegalStateException(end + " records were written");
        }
        for (long began = System.nanoTime(); committed(admin) < end; ) {
            if (System.nanoTime() - began > SETTLE_TIMEOUT.toNanos() || counter.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("not all records were counted");
            }
        }
        counter.outputWriter().append('\n').flush();
        return Long.parseLong(said.readLine());
    }

    private static long committed(Admin admin) throws Exception {
        var committed = admin.listConsumerGroupOffsets(Counter.GROUP)
                .partitionsToOffsetAndMetadata()
                .get()
                .get(PARTITION);
        return committed == null ? 0 : committed.offset();
    }

    /** Writes the records from {@code from} up to {@code to} at a steady rate. */
    private void write(int from, int to) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker, "acks", "all"),
                new IntegerSerializer(),
                new IntegerSerializer())) {
            long began = System.nanoTime();
            for (int number = from; number < to; number++) {
                // A lost record is missed at the end.
                var unused = producer.send(new ProducerRecord<>(Counter.TOPIC, number % KEYS, 1));
                long ahead = WRITING.toNanos() / (to - from) * (number - from) - (System.nanoTime() - began);
                if (ahead > 1_000_000) {
                    TimeUnit.NANOSECONDS.sleep(ahead);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Process counter() throws IOException {
        return start(Counter.class, broker, folder.resolve("state").toString());
    }

    private Process start(Class<?> program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        var child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        children.add(child);
        return child;
    }

    private static void await(String word, BufferedReader said) throws IOException {
        for (var line = said.readLine(); !word.equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the counter ended before it said '" + word + "'");
            }
        }
    }

    private void end() throws IOException {
        children.forEach(Process::destroyForcibly);
        children.forEach(child -> child.onExit().join());
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
