/** Provides business time, which decides terms, publications and times of receipt. */
@NullMarked
package kz.mediagrid.platform.clock;

import org.jspecify.annotations.NullMarked;
