/** The gateway's settings, and how it meets the broker: clients, and what follows the topics that its features name. */
@NullMarked
package kz.mediagrid.gateway.config;

import org.jspecify.annotations.NullMarked;
