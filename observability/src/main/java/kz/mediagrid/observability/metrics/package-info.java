/** Exports the metrics of a service's Kafka clients and Kafka Streams applications to Micrometer. */
@NullMarked
package kz.mediagrid.observability.metrics;

import org.jspecify.annotations.NullMarked;
