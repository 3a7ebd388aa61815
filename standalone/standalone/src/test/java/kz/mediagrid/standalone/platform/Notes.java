package kz.mediagrid.standalone.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of short texts, to see whether the broker keeps them. */
final class Notes {

    private static final String TOPIC = "notes";
    private static final Duration SOON = Duration.ofSeconds(15);

    private final Map<String, Object> broker;

    Notes(String bootstrapServers) {
        this.broker = Map.of("bootstrap.servers", bootstrapServers);
    }

    void createTopic() throws Exception {
        try (var admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    /** Returns once the broker has acknowledged all of them. */
    void write(String... notes) throws Exception {
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            for (var note : notes) {
                producer.send(new ProducerRecord<>(TOPIC, note)).get();
            }
        }
    }

    /** Sends one note and gives up when the topic has not been found after so many milliseconds. */
    void writeWithin(int millis, String note) throws Throwable {
        var settings = new HashMap<>(broker);
        settings.put("max.block.ms", millis);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, note)).get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }

    /** Sends the same note up to {@code most} times; returns how many were acknowledged before one was not. */
    int writeUntilRefused(String note, int most) throws InterruptedException {
        var settings = new HashMap<>(broker);
        settings.putAll(Map.of("delivery.timeout.ms", 1500, "request.timeout.ms", 1000, "linger.ms", 0));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var sent = 0; sent < most; sent++) {
                try {
                    producer.send(new ProducerRecord<>(TOPIC, note)).get();
                } catch (ExecutionException refused) {
                    return sent;
                }
            }
            return most;
        }
    }

    /** As {@link #write}, in one transaction, which needs the transaction coordinator. */
    void writeTogether(String... notes) {
        var settings = new HashMap<>(broker);
        settings.put("transactional.id", "writer");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (var note : notes) {
                producer.send(new ProducerRecord<>(TOPIC, note));
            }
            producer.commitTransaction();
        }
    }

    /** All notes there are, in order. */
    List<String> all() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", broker.get("bootstrap.servers"), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition), SOON).get(partition);
            var found = new ArrayList<String>();
            while (consumer.position(partition, SOON) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(note -> found.add(note.value()));
            }
            return found;
        }
    }

    /** Reads as a member of {@code group} until {@code count} more notes have come, and remembers how far it got. */
    List<String> next(String group, int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                broker.get("bootstrap.servers"),
                "group.id",
                group,
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            var found = new ArrayList<String>();
            var deadline = System.nanoTime() + SOON.toNanos();
            while (found.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(note -> found.add(note.value()));
            }
            consumer.commitSync();
            return found;
        }
    }
}
