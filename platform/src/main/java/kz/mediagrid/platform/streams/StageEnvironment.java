package kz.mediagrid.platform.streams;

import java.util.function.Supplier;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.platform.serde.Reading;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The connections of a stage to the broker.
 *
 * @param reading turns bytes into records
 * @param writing turns records into bytes; may be used for any topic
 * @param inputs opens the reader of input offsets, one for each task
 * @param reports receives what operators must know of the stage
 * @param traces continues the traces of the inputs
 */
public record StageEnvironment(
        Deserializer<Reading> reading,
        Serializer<SpecificRecord> writing,
        Supplier<Inputs> inputs,
        StageReports reports,
        Traces traces) {}
