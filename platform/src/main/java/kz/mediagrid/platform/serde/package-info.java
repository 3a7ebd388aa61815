/** Converts records to bytes on Kafka and back: Avro in Confluent's wire format, with schemas in the registry. */
@NullMarked
package kz.mediagrid.platform.serde;

import org.jspecify.annotations.NullMarked;
