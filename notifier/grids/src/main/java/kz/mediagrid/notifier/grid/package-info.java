/** The grid as the media see it: published versions, their signatures, and read access to them. */
@NullMarked
package kz.mediagrid.notifier.grid;

import org.jspecify.annotations.NullMarked;
