/** Where the model meets Kafka: the topology, its stores, and what it asks of the log. */
@NullMarked
package kz.mediagrid.aggregator.topology;

import org.jspecify.annotations.NullMarked;
