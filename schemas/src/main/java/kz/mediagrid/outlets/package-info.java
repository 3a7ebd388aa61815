/** Combines the two records of a media outlet: its subscription ({@code Outlet}) and its delivery cursor. */
@NullMarked
package kz.mediagrid.outlets;

import org.jspecify.annotations.NullMarked;
