/** Writes years of sample data to the log of a running media-grid, to show what the services do with much data. */
@NullMarked
package kz.mediagrid.demo.years;

import org.jspecify.annotations.NullMarked;
