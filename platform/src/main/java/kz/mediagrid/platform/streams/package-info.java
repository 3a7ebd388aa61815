/**
 * Runs stages on Kafka Streams: one task, exactly once; due work waits until the inputs are processed up to its due time.
 */
@NullMarked
package kz.mediagrid.platform.streams;

import org.jspecify.annotations.NullMarked;
