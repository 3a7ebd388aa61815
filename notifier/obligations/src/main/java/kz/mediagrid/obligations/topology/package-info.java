/** Runs the model of obligations on Kafka: the topology, its stores, and the clock that triggers due tasks. */
@NullMarked
package kz.mediagrid.obligations.topology;

import org.jspecify.annotations.NullMarked;
