/**
 * Runs stages on Kafka Streams. Each stage has one task, which processes every record exactly once, and does due work only
 * when the inputs are processed up to the due time.
 */
@NullMarked
package kz.mediagrid.platform.streams;

import org.jspecify.annotations.NullMarked;
