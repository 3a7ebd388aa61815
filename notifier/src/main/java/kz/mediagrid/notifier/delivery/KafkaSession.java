package kz.mediagrid.notifier.delivery;

import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.serde.RegistrySerdes;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.kafka.core.ConsumerFactory;

/** A session over Kafka: the ledger is opened first, so that no other writes the cursors that are read then. */
final class KafkaSession implements DeliverySession {

    /**
     * Whoever reads here and there leaves a fetch waiting at the topic's end each time, and must wait for it: it is not to
     * wait long. It is asked only when there is something to read, so that costs nothing.
     */
    private static final Properties HERE_AND_THERE = new Properties();

    static {
        HERE_AND_THERE.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "10");
    }

    private final KafkaLedger ledger;
    private final GridLetters letters;
    private final DeliveryWorker worker;

    private KafkaSession(KafkaLedger ledger, GridLetters letters, DeliveryWorker worker) {
        this.ledger = ledger;
        this.letters = letters;
        this.worker = worker;
    }

    /** What sessions are made of; it outlives them. */
    record Parts(
            Map<String, Object> producerClient,
            ConsumerFactory<byte[], byte[]> consumers,
            RegistrySerdes serdes,
            RecordReader reader,
            Outlets outlets,
            VersionLog versions,
            GridLinks links,
            DeliveryChannel channel,
            RetrySchedule schedule,
            Clock clock,
            Clock business)
            implements Opener {

        @Override
        public DeliverySession open(ScheduledExecutorService loop, Consumer<Throwable> failed) {
            var ledger = KafkaLedger.open(producerClient, serdes.serializer());
            try (var consumer = consumers.createConsumer("notifier.delivery", "-cursors")) {
                var cursors = Cursors.read(consumer, reader);
                var letters = new GridLetters(
                        versions,
                        new VersionReader(
                                consumers.createConsumer("notifier.delivery", null, "-letters", HERE_AND_THERE),
                                reader),
                        links,
                        clock);
                var worker = new DeliveryWorker(
                        cursors, outlets, versions, letters, channel, ledger, schedule, clock, business, loop, failed);
                return new KafkaSession(ledger, letters, worker);
            } catch (RuntimeException e) {
                ledger.close();
                throw e;
            }
        }
    }

    @Override
    public void look(String outletId) {
        worker.look(outletId);
    }

    @Override
    public void lookAtAll() {
        worker.lookAtAll();
    }

    @Override
    public void close() {
        worker.end();
        letters.close();
        ledger.close();
    }
}
