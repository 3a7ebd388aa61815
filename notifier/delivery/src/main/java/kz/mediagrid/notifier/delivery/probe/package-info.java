/** Probes the outlets to which delivery is suspended because they did not answer, and resumes those that answer. */
@NullMarked
package kz.mediagrid.notifier.delivery.probe;

import org.jspecify.annotations.NullMarked;
