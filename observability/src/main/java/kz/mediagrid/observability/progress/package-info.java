/** Measures long pieces of work, and chooses when a line tells how much is done. */
@NullMarked
package kz.mediagrid.observability.progress;

import org.jspecify.annotations.NullMarked;
