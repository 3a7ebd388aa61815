/** The gateway's settings and its Kafka clients, with the reader of all topics that the gateway's features follow. */
@NullMarked
package kz.mediagrid.gateway.config;

import org.jspecify.annotations.NullMarked;
