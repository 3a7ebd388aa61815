/** Computes the working days of state bodies, the ends of terms with their proofs, and the weeks of the grid. */
@NullMarked
package kz.mediagrid.calendar;

import org.jspecify.annotations.NullMarked;
