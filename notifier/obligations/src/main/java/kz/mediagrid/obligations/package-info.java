/** Obligations of agencies and their due times: opened, met, overdue, escalated; plain Java without Kafka or Spring. */
@NullMarked
package kz.mediagrid.obligations;

import org.jspecify.annotations.NullMarked;
