/** Recomputes every published version from the commands alone, and compares it with the published one. */
@NullMarked
package kz.mediagrid.aggregator.replay;

import org.jspecify.annotations.NullMarked;
