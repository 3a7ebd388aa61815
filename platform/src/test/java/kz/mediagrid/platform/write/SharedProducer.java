package kz.mediagrid.platform.write;

import java.time.Duration;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer as the factory of a template shares it: a template closes it after each record, and it stays open. */
public class SharedProducer<V> extends MockProducer<byte[], V> {

    /** @param acknowledging whether it acknowledges each record at once */
    public SharedProducer(boolean acknowledging) {
        super(acknowledging, null, new ByteArraySerializer(), (topic, value) -> new byte[1]);
    }

    @Override
    public void close() {}

    @Override
    public void close(Duration limit) {}
}
