/** The notifier's Spring configuration: access, Kafka clients, and the calendar view. */
@NullMarked
package kz.mediagrid.notifier.config;

import org.jspecify.annotations.NullMarked;
