/** Runs the rules of the module grid as a Kafka Streams topology. */
@NullMarked
package kz.mediagrid.aggregator.topology;

import org.jspecify.annotations.NullMarked;
