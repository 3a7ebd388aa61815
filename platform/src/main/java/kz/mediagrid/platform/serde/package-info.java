/** Converts records to bytes on Kafka and back: Avro in Confluent's wire format, with schemas by their ids. */
@NullMarked
package kz.mediagrid.platform.serde;

import org.jspecify.annotations.NullMarked;
