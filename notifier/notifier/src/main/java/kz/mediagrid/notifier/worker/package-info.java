/**
 * Work that only one instance at a time owns. Its thread survives failures, and opens new Kafka clients after each failure.
 */
@NullMarked
package kz.mediagrid.notifier.worker;

import org.jspecify.annotations.NullMarked;
