/**
 * Work that only one instance owns at a time. Its thread survives failures, and opens new Kafka clients after each failure.
 */
@NullMarked
package kz.mediagrid.notifier.worker;

import org.jspecify.annotations.NullMarked;
