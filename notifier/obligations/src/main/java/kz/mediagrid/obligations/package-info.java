/**
 * Opens the obligations of agencies, counts due times, and records whether an obligation is met, overdue or escalated. It is
 * plain Java without Kafka or Spring.
 */
@NullMarked
package kz.mediagrid.obligations;

import org.jspecify.annotations.NullMarked;
