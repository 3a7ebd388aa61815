package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record that cannot be read goes to dead letters whole, and the stream goes on. */
@ExtendWith(WholeMediaGrid.class)
class DeadLetterTest {

    private final Newsroom newsroom;

    DeadLetterTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "grid-commands, 7b7d, GRID_AGGREGATOR",
        "grid-commands, 007fffffff00, GRID_AGGREGATOR",
        "grid-commands, 00, GRID_AGGREGATOR",
        "planned-events, ffff, PRODUCER_GATEWAY",
        "submission-outcomes, 007fffffff01, PRODUCER_GATEWAY",
        "information-requests, 7b7e, PRODUCER_GATEWAY",
        "obligations, 7b7f, PRODUCER_GATEWAY",
        "business-clock, def0, NOTIFIER",
        "business-clock, def1, GRID_AGGREGATOR",
        "business-clock, def2, PRODUCER_GATEWAY",
    })
    void whatCannotBeReadIsKeptWholeAndTheStreamGoesOn(String topic, String bytes, Service service) {
        var value = HexFormat.of().parseHex(bytes);

        long offset = write(topic, value);

        var deadLetter = await().atMost(Duration.ofSeconds(20))
                .until(() -> deadLetters(service, topic, offset), found -> !found.isEmpty())
                .get(0);
        assertThat(deadLetter.getValue()).isEqualTo(ByteBuffer.wrap(value));
        assertThat(deadLetter.getKey()).isEqualTo(ByteBuffer.wrap("poison".getBytes(StandardCharsets.UTF_8)));
        assertThat(deadLetter.getCause()).isNotEmpty();
        assertThat(submit()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"agencies, 1234", "contacts, 5678"})
    void ofWhatIsPrivateOnlyPositionCauseAndHashAreKept(String topic, String bytes) {
        long offset = write(topic, HexFormat.of().parseHex(bytes));

        var deadLetter = await().atMost(Duration.ofSeconds(20))
                .until(() -> deadLetters(Service.PRODUCER_GATEWAY, topic, offset), found -> !found.isEmpty())
                .get(0);
        assertThat(deadLetter.getValue()).isNull();
        assertThat(deadLetter.getKey()).isNull();
        assertThat(deadLetter.getValueHash()).matches("[0-9a-f]{64}");
        assertThat(deadLetter.getCause()).isNotEmpty();
        assertThat(submit()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}: {1} bytes")
    @CsvSource({
        "grid-commands, 300000, GRID_AGGREGATOR",
        "planned-events, 1000000, PRODUCER_GATEWAY",
        "information-requests, 300000, PRODUCER_GATEWAY"
    })
    void theLargestThatATopicTakesIsKeptWholeToo(String topic, int size, Service service) {
        var value = new byte[size];

        long offset = write(topic, value);

        var deadLetter = await().atMost(Duration.ofSeconds(20))
                .until(() -> deadLetters(service, topic, offset), found -> !found.isEmpty())
                .get(0);
        assertThat(deadLetter.getValue()).isEqualTo(ByteBuffer.wrap(value));
        assertThat(submit()).isEqualTo(200);
    }

    private int submit() {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Plans.pressConference("2026-12-09"))
                .send()
                .status();
    }

    private List<DeadLetter> deadLetters(Service service, String topic, long offset) {
        Topic deadLetters = Topics.deadLetters(service);
        return newsroom.contents(deadLetters).stream()
                .map(DeadLetter.class::cast)
                .filter(deadLetter -> deadLetter.getTopic().equals(topic) && deadLetter.getOffset() == offset)
                .toList();
    }

    private long write(String topic, byte[] value) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", newsroom.ports().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(topic, "poison".getBytes(StandardCharsets.UTF_8), value))
                    .get()
                    .offset();
        } catch (Exception e) {
            throw new IllegalStateException("the poison was not written", e);
        }
    }
}
