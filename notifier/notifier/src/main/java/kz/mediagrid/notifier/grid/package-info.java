/** The grid as the media see it, put together from its published versions. */
@NullMarked
package kz.mediagrid.notifier.grid;

import org.jspecify.annotations.NullMarked;
