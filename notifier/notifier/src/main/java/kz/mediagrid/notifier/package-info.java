/** The media's side and the clock's side: who is told of a grid, and what is overdue. */
@NullMarked
package kz.mediagrid.notifier;

import org.jspecify.annotations.NullMarked;
