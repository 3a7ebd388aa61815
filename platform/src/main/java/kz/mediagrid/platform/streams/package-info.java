/** Runs stages on Kafka Streams: one task, exactly once, with a clock that never overtakes its inputs. */
@NullMarked
package kz.mediagrid.platform.streams;

import org.jspecify.annotations.NullMarked;
