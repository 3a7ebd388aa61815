/** The gateway's settings, its Kafka clients, and the reader of the topics that the gateway's features follow. */
@NullMarked
package kz.mediagrid.gateway.config;

import org.jspecify.annotations.NullMarked;
