/** Runs the model of the grid on Kafka Streams: the topology, its stores, and its reads of the log. */
@NullMarked
package kz.mediagrid.aggregator.topology;

import org.jspecify.annotations.NullMarked;
