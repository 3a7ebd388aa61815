/** Until when something is due, and how long that is. */
@NullMarked
package kz.mediagrid.agencypages.due;

import org.jspecify.annotations.NullMarked;
