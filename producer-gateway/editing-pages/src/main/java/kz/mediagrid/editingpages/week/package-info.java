/** Shows how the grid of a week is now, and which bodies have informed of it. */
@NullMarked
package kz.mediagrid.editingpages.week;

import org.jspecify.annotations.NullMarked;
