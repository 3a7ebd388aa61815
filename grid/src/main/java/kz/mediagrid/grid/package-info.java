/** The rules of a grid: they decide the effect of a command on an event and its weeks, and the contents of a version. */
@NullMarked
package kz.mediagrid.grid;

import org.jspecify.annotations.NullMarked;
