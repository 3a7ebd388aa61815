/** Traces: spans, and the header that carries a trace from record to record. */
@NullMarked
package kz.mediagrid.observability.trace;

import org.jspecify.annotations.NullMarked;
