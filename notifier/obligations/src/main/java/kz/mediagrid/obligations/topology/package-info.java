/** Where the model of obligations meets Kafka: the topology, its stores, and the clock that looks at them. */
@NullMarked
package kz.mediagrid.obligations.topology;

import org.jspecify.annotations.NullMarked;
