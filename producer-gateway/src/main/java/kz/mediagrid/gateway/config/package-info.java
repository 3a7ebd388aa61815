/** The gateway's settings, its Kafka clients, and the reader of the topics that its features name. */
@NullMarked
package kz.mediagrid.gateway.config;

import org.jspecify.annotations.NullMarked;
