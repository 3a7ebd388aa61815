/** Which days state bodies work and why not the others, when a term ends with its proof, and the weeks of the grid. */
@NullMarked
package kz.mediagrid.calendar;

import org.jspecify.annotations.NullMarked;
