package kz.mediagrid.benchmark.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A program that writes records one at a time, each when the one before it is acknowledged, and prints the median time
 * until the acknowledgement [µs]. Kafka's own tools tell whole milliseconds only.
 *
 * <p>Its arguments are the topic, the number of records, their size, and the producer's settings.
 */
public final class OneInFlight {

    private OneInFlight() {}

    public static void main(String[] arguments) throws Exception {
        var topic = arguments[0];
        int records = Integer.parseInt(arguments[1]);
        var value = new byte[Integer.parseInt(arguments[2])];
        new Random(1).nextBytes(value);
        Map<String, Object> settings = new HashMap<>();
        Arrays.stream(arguments)
                .skip(3)
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> settings.put(setting[0], setting[1]));
        var micros = new Histogram(3);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int at = 0; at < records; at++) {
                long began = System.nanoTime();
                producer.send(new ProducerRecord<>(topic, value)).get();
                micros.recordValue((System.nanoTime() - began) / 1_000);
            }
        }
        System.out.println(micros.getValueAtPercentile(50));
    }
}
