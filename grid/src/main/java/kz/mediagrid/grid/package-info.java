/** The model of a grid: what a command does to an event and to its weeks, and what a version contains. */
@NullMarked
package kz.mediagrid.grid;

import org.jspecify.annotations.NullMarked;
