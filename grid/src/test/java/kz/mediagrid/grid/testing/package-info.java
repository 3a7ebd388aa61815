/** Words for tests: commands as an agency would say them. */
@NullMarked
package kz.mediagrid.grid.testing;

import org.jspecify.annotations.NullMarked;
