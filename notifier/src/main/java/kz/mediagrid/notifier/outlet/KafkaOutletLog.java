package kz.mediagrid.notifier.outlet;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Keeps outlets on {@code outlets}. */
final class KafkaOutletLog implements OutletLog {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Producer<byte[], SpecificRecord> producer;

    KafkaOutletLog(Producer<byte[], SpecificRecord> producer) {
        this.producer = producer;
    }

    @Override
    public void keep(Outlet outlet) {
        var key = outlet.getOutletId().getBytes(StandardCharsets.UTF_8);
        try {
            producer.send(new ProducerRecord<>(Topics.OUTLETS.name(), key, outlet))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new NotKeptException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotKeptException(e);
        }
    }
}
