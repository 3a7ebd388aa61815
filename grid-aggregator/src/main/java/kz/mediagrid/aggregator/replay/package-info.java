/** Recomputes every version from the commands alone, and compares it with the published version. */
@NullMarked
package kz.mediagrid.aggregator.replay;

import org.jspecify.annotations.NullMarked;
