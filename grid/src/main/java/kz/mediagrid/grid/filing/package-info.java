/** Which planned events each body filed for which week, declared complete or not. */
@NullMarked
package kz.mediagrid.grid.filing;

import org.jspecify.annotations.NullMarked;
