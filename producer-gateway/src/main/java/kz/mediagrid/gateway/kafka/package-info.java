/** Where the gateway meets Kafka: what it sends, what it follows. */
@NullMarked
package kz.mediagrid.gateway.kafka;

import org.jspecify.annotations.NullMarked;
