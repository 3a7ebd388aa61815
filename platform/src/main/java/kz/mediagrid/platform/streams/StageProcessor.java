package kz.mediagrid.platform.streams;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Where Kafka Streams calls a {@link StageTask}. */
public final class StageProcessor implements Processor<byte[], byte[], byte[], SpecificRecord> {

    private final StageEnvironment environment;
    private final StageTask.Factory tasks;

    // Kafka Streams calls init first.
    @SuppressWarnings("NullAway.Init")
    private OpenTask open;

    public StageProcessor(StageEnvironment environment, StageTask.Factory tasks) {
        this.environment = environment;
        this.tasks = tasks;
    }

    @Override
    public void init(ProcessorContext<byte[], SpecificRecord> context) {
        open = OpenTask.of(context, environment, tasks);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        open.process(record);
    }

    @Override
    public void close() {
        open.close();
    }
}
