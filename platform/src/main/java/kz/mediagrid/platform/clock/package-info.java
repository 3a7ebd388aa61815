/** Provides business time, by which terms run, weeks are published and submissions are received. */
@NullMarked
package kz.mediagrid.platform.clock;

import org.jspecify.annotations.NullMarked;
