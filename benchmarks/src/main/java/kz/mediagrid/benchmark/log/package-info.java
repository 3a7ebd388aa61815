/** Writes commands and other records onto the log of a running media-grid, and counts what becomes of them. */
@NullMarked
package kz.mediagrid.benchmark.log;

import org.jspecify.annotations.NullMarked;
