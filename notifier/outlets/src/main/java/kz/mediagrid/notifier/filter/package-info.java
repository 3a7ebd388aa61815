/** The conditions by which an outlet chooses the entries of grids that a channel brings. */
@NullMarked
package kz.mediagrid.notifier.filter;

import org.jspecify.annotations.NullMarked;
