/** Recomputes every version from the commands alone, and compares it with the published version. */
@NullMarked
package kz.mediagrid.replay;

import org.jspecify.annotations.NullMarked;
