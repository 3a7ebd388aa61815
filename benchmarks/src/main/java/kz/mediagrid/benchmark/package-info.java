/** The command {@code bench}, which measures a running media-grid against baselines. */
@NullMarked
package kz.mediagrid.benchmark;

import org.jspecify.annotations.NullMarked;
