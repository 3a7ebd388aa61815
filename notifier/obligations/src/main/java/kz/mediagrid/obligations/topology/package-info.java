/**
 * Runs the obligations on Kafka Streams: the topology, its task, and the ticker that carries out planned tasks when they
 * are due.
 */
@NullMarked
package kz.mediagrid.obligations.topology;

import org.jspecify.annotations.NullMarked;
